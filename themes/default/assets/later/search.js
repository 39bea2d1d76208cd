/* garden: the search, from its first use on. It fills dialog.palette */
'use strict';
document.currentScript.begin = ({ root, words, make, button, dialog, input, status }) => {
	// the words of a text, as the index has them: letters and figures without marks, two and two where a script sets no blanks
	const dense = '\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u{10ffff}';
	const runs = new RegExp(`[${dense}]+|[^${dense}]+`, 'gu');
	const isDense = text => new RegExp(`^[${dense}]`, 'u').test(text);
	const pairs = letters => letters.length > 1 ? letters.slice(1).map((letter, i) => letters[i] + letter) : letters;
	const wordsOf = text => (text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ').match(/[\p{L}\p{N}]+/gu) || [])
		.flatMap(run => run.match(runs)).flatMap(part => isDense(part) ? pairs([...part]) : part);

	// whether b begins with a but for some slips: a letter more, less, other, or two swapped
	const isNear = (a, b, slips) => {
		const skip = (i, j, left = slips - 1) => isNear(a.slice(i), b.slice(j), left);
		if (!a) return true;
		if (a[0] === b[0]) return skip(1, 1, slips);
		return slips > 0 && (skip(1, 0) || skip(0, 1) || skip(1, 1) || (a[0] === b[1] && a[1] === b[0] && skip(2, 2)));
	};

	// 1 the same word, 2 its beginning, 3 inside it, 4 near; else 0
	const fit = (asked, word) => word === asked ? 1 : word.startsWith(asked) ? 2 : asked.length > 2 && word.includes(asked) ? 3
		: asked.length > 3 && isNear(asked, word, asked.length > 7 ? 2 : 1) ? 4 : 0;

	const holds = (text, asked) => wordsOf(text).some(word => fit(asked, word));

	// a text with what was asked for marked: whole words, and single letters where a script sets no blanks
	const marked = (text, asked) => {
		const pieces = [];
		let rest = 0;
		const mark = (from, to) => {
			pieces.push(text.slice(rest, from), make('mark', {}, text.slice(from, to)));
			rest = to;
		};
		for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
			if (!isDense(run)) {
				if (asked.some(word => holds(run, word))) mark(index, index + run.length);
				continue;
			}
			for (const word of asked) {
				const at = run.indexOf(word);
				if (at >= 0 && index + at + word.length > rest) mark(Math.max(rest, index + at), index + at + word.length);
			}
		}
		return [...pieces, text.slice(rest)];
	};

	// search.json says at which word and at which entry the other files start; files of two builds do not belong together
	let files = {};
	const read = async path => {
		files[path] ||= fetch(root + path, { cache: files.cache }).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));
		files[path].catch(() => { delete files[path]; });
		return files[path];
	};
	const part = async (name, number) => {
		const [catalog, file] = await Promise.all([read('search.json'), read(`assets/search/${name}-${number}.json`)]);
		return catalog.state === file.state ? file[name] : Promise.reject(new Error('mixed'));
	};
	const partOf = (starts, at) => Math.max(0, starts.findLastIndex(start => start <= at));

	// the numbers of the entries of a word, and whether it is the first of each
	const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	const eachEntry = (written, act) => {
		let [value, shift, entry] = [0, 0, -1];
		for (const letter of written) {
			const digit = digits.indexOf(letter);
			value += (digit & 31) << shift;
			shift += 5;
			if (digit > 31) continue;
			entry += (value >> 1) + 1;
			act(entry, value & 1);
			[value, shift] = [0, 0];
		}
	};

	// the words of some parts that fit one that was asked for
	const most = 6; // parts for one word: more only where a beginning is very short
	const wordsIn = async (from, to) => (await Promise.all(Array.from({ length: to - from + 1 }, (_, i) => part('words', from + i)))).flatMap(Object.entries);
	const lookUp = async (starts, asked) => {
		const from = partOf(starts, asked);
		const last = partOf(starts, `${asked}\uffff`);
		const fitting = entries => entries.map(([word, written]) => [fit(asked, word), written]).filter(([fits]) => fits);
		const found = fitting(await wordsIn(from, Math.min(last, from + most - 1)));
		if (asked.length < 4 || found.some(([fits]) => fits < 4)) return { found, isPart: last >= from + most };
		// a slip: words that begin with the same two letters, with these swapped, or with the two after the first
		const near = new Set();
		for (const start of [asked.slice(0, 2), asked[1] + asked[0], asked.slice(1, 3)]) {
			const [first, end] = [partOf(starts, start), partOf(starts, `${start}\uffff`)];
			const nearest = Math.min(Math.max(from, first), end);
			for (let at = Math.max(first, nearest - most / 2); at <= Math.min(end, nearest + most / 2); at++) near.add(at);
		}
		return { found: fitting((await Promise.all([...near].map(at => wordsIn(at, at)))).flat()) };
	};

	// every word must fit; what is only inside or near comes last, and only where little else is found, then the kind decides
	const few = 5;
	const rank = async asked => {
		const { kinds, words: starts } = await read('search.json');
		const total = Object.values(kinds).reduce((sum, count) => sum + count, 0);
		const looked = await Promise.all(asked.map(word => lookUp(starts, word)));
		const fits = looked.map(({ found }, at) => {
			const best = new Uint8Array(total); // 0 where the word is not, else twice the fit, and one more where the entry does not begin with it
			for (const [fits, written] of found) {
				eachEntry(written, (entry, isFirst) => {
					const value = fits * 2 + (at > 0 || fits > 2 || !isFirst);
					if (!best[entry] || value < best[entry]) best[entry] = value;
				});
			}
			return best;
		});
		const ranks = [];
		let entry = 0;
		Object.values(kinds).forEach((count, kind) => {
			for (const end = entry + count; entry < end; entry++) {
				let at = kind * 1e4;
				for (const best of fits) {
					const value = best[entry];
					at += value ? (value >> 1) * 10 + (value > 5) * 1e6 + (value & 1) : NaN;
				}
				if (at >= 0) ranks.push(at * 1e7 + entry);
			}
		});
		const close = ranks.filter(at => at < 1e13);
		return { entries: Float64Array.from(close.length < few ? ranks : close).sort(), isPart: looked.some(({ isPart }) => isPart) };
	};

	const search = async text => {
		const asked = [...new Set(wordsOf(text))];
		const { entries: starts, kinds } = await read('search.json');
		if (!asked.length) return { count: 0, found: [] };
		const { entries, isPart } = await rank(asked);
		const found = await Promise.all([...entries.slice(0, 20)].map(async at => {
			const number = at % 1e7;
			const file = partOf(starts, number);
			const [name, url, note, ...also] = (await part('entries', file))[number - starts[file]];
			let rest = number;
			// found by another name: that is told
			const other = also.find(alias => asked.some(word => !holds(name, word) && holds(alias, word)));
			return { kind: Object.keys(kinds).find(kind => (rest -= kinds[kind]) < 0), text: name, url, note: [other, note].filter(Boolean).join(' · '), asked };
		}));
		return { count: entries.length, found, isPart };
	};
	// a site that was published anew meanwhile is read anew
	const find = text => search(text).catch(() => {
		files = { cache: 'reload' };
		return search(text);
	});

	const list = make('div', { role: 'listbox', ariaLabel: words.results, id: 'garden-results', hidden: true, onclick: () => dialog.close() });
	const close = button('', () => dialog.close(), words.close);
	let active;

	const activate = to => {
		const options = [...list.children];
		active = options.slice(to % options.length)[0];
		for (const option of options) option.ariaSelected = option === active;
		input.setAttribute('aria-activedescendant', active?.id || '');
		active?.scrollIntoView({ block: 'nearest' });
	};
	const show = async () => {
		const typed = input.value;
		const { count, found, isPart } = await find(typed).catch(() => ({ found: [] }));
		if (typed !== input.value) return;
		list.replaceChildren(...found.map(({ kind, text, url, note, asked }, i) =>
			make('a', { role: 'option', id: `garden-result-${i}`, href: root + url, tabIndex: -1 },
				make('span', { className: 'label' }, words[kind]), ' ', ...marked(text, asked), ' ', make('span', { className: 'moved' }, ...marked(note, asked)))));
		list.hidden = !found.length;
		input.ariaExpanded = !list.hidden;
		status.textContent = count === undefined ? words['no-list'] : typed && words[isPart ? 'found-part' : 'found'].replace('{count}', count);
		activate(0);
	};

	dialog.onclick = ({ target }) => { if (target === dialog) dialog.close(); };
	dialog.onkeydown = event => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (event.key === 'Tab') (event.target === input ? close : input).focus();
		else if (event.target !== input || event.isComposing) return;
		else if (step) activate([...list.children].indexOf(active) + step);
		else if (event.key === 'Enter') active?.click();
		else return;
		event.preventDefault();
	};
	input.oninput = show;
	input.setAttribute('aria-controls', list.id);
	input.after(close);
	status.before(list);
	return { show, find };
};
