// A client of the Language Server Protocol: starts a program, sends it messages, and gives back what it answers. No library is needed for that.
'use strict';

const { spawn } = require('child_process');

class Client {
	/**
	 * @param {string} program the program to start
	 * @param {string[]} args its arguments
	 * @param {{ cwd: string, onNotification: (method: string, params: any) => void, onRequest: (method: string, params: any) => any, onEnd: (why: string) => void, log: (line: string) => void }} options
	 */
	constructor(program, args, options) {
		this.options = options;
		this.next = 1;
		this.waiting = new Map();
		this.rest = Buffer.alloc(0);
		this.ended = false;
		this.process = spawn(program, args, { cwd: options.cwd, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
		this.process.stdout.on('data', piece => this.take(piece));
		this.process.stderr.on('data', piece => options.log(piece.toString('utf8').trimEnd()));
		this.process.stdin.on('error', () => {}); // the end of the program is told by 'exit'
		this.process.on('error', failure => this.end(failure.message));
		this.process.on('exit', code => this.end(`the program ended with ${code}`));
	}

	/** Asks for something; gives back a promise of the result. */
	request(method, params, token) {
		if (this.ended) {
			return Promise.reject(new Error('the language server has ended'));
		}

		const id = this.next++;
		this.send({ jsonrpc: '2.0', id, method, params });
		token?.onCancellationRequested(() => this.notify('$/cancelRequest', { id }));
		return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
	}

	/** Tells of something. */
	notify(method, params) {
		if (!this.ended) {
			this.send({ jsonrpc: '2.0', method, params });
		}
	}

	/** Ends the session as the protocol has it, and the program after two seconds at the latest. */
	async stop() {
		const late = setTimeout(() => this.process.kill(), 2000);
		try {
			await this.request('shutdown', null);
			this.notify('exit', null);
		} catch {
			this.process.kill();
		} finally {
			this.process.once('exit', () => clearTimeout(late));
		}
	}

	send(message) {
		const body = Buffer.from(JSON.stringify(message), 'utf8');
		this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
		this.process.stdin.write(body);
	}

	take(piece) {
		this.rest = Buffer.concat([this.rest, piece]);
		for (;;) {
			const head = this.rest.indexOf('\r\n\r\n');
			if (head < 0) {
				return;
			}

			const length = /content-length: *(\d+) *$/im.exec(this.rest.toString('latin1', 0, head));
			const start = head + 4;
			if (!length) {
				this.passOver('a message without its length', this.rest.toString('utf8', 0, head));
				this.rest = this.rest.subarray(start);
				continue;
			}

			const end = start + Number(length[1]);
			if (this.rest.length < end) {
				return;
			}

			const body = this.rest.toString('utf8', start, end);
			this.rest = this.rest.subarray(end);
			this.read(body);
		}
	}

	/** One message. Whatever is wrong with it concerns it alone: the session goes on. */
	read(body) {
		try {
			this.handle(JSON.parse(body));
		} catch (failure) {
			this.passOver(failure.message, body);
		}
	}

	passOver(why, text) {
		this.options.log(`passed over a message: ${why}: ${text.slice(0, 200)}`);
	}

	handle(message) {
		if (message.method === undefined) {
			const waiting = this.waiting.get(message.id);
			this.waiting.delete(message.id);
			if (message.error) {
				waiting?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
			} else {
				waiting?.resolve(message.result);
			}
		} else if (message.id === undefined) {
			this.options.onNotification(message.method, message.params);
		} else {
			this.answer(message);
		}
	}

	answer({ id, method, params }) {
		try {
			this.send({ jsonrpc: '2.0', id, result: this.options.onRequest(method, params) ?? null });
		} catch (failure) {
			this.send({ jsonrpc: '2.0', id, error: { code: -32603, message: failure.message } });
		}
	}

	end(why) {
		if (!this.ended) {
			this.ended = true;
			for (const { reject } of this.waiting.values()) {
				reject(new Error('the language server has ended'));
			}

			this.waiting.clear();
			this.options.onEnd(why);
		}
	}
}

module.exports = { Client };
