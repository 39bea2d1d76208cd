// A program that answers, and before each answer says something that no client can read. Prints what the client made of it as JSON.
// node noise.js CLIENT
'use strict';

const program = `
	const write = text => process.stdout.write(text);
	const say = body => write('Content-Length: ' + Buffer.byteLength(body) + '\\r\\n\\r\\n' + body);
	const noise = [
		() => say('{"jsonrpc":"2.0",'),
		() => say('null'),
		() => say('[]'),
		() => say(''),
		() => say('{"jsonrpc":"2.0","method":"refused","params":null}'),
		() => say('{"jsonrpc":"2.0","id":"a","method":"refused"}'),
		() => write('Content-Type: text/plain\\r\\n\\r\\n'),
		() => write('Content-Length: many\\r\\n\\r\\n{}'),
		() => write('a line of the start\\r\\n'),
	];
	let rest = '';
	process.stdin.on('data', piece => {
		rest += piece;
		for (let found; (found = /Content-Length: (\\d+)\\r\\n\\r\\n/.exec(rest)) && rest.length >= found.index + found[0].length + Number(found[1]);) {
			const start = found.index + found[0].length;
			const asked = JSON.parse(rest.slice(start, start + Number(found[1])));
			rest = rest.slice(start + Number(found[1]));
			if (asked.error) {
				say(JSON.stringify({ jsonrpc: '2.0', method: 'told', params: asked.error }));
			} else {
				noise[asked.params]();
				say(JSON.stringify({ jsonrpc: '2.0', id: asked.id, result: asked.params }));
			}
		}
	});
	process.stdin.on('end', () => process.exit(0));
`;

const { Client } = require(process.argv[2]);
const log = [];
const told = [];

const client = new Client(process.execPath, ['-e', program], {
	cwd: process.cwd(),
	log: line => log.push(line),
	onEnd: () => {},
	onNotification: (method, params) => (method === 'told' ? told.push(params.code) : params.length),
	onRequest: () => { throw new Error('refused'); },
});

async function run() {
	const answers = [];
	for (let at = 0; at < 9; at++) {
		answers.push(await client.request('ask', at));
	}

	client.process.stdin.end();
	return { answers, told, log };
}

setTimeout(() => { console.error('no answer', log); process.exit(1); }, 20000).unref();
run().then(said => console.log(JSON.stringify(said)));
