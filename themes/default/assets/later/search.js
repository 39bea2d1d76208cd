/* garden: the search, from its first use on. It fills dialog.palette */
'use strict';
document.currentScript.begin = ({ root, words, make, button, dialog, input, status }) => {
	// every word must fit; what fits with a slip comes last, then the kind decides
	const kinds = ['region', 'page', 'belief', 'question', 'essay', 'reading'];
	const wordsOf = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

	// whether b begins with a but for some slips: a letter more, less, other, or two swapped
	const isNear = (a, b, slips) => {
		const skip = (i, j, left = slips - 1) => isNear(a.slice(i), b.slice(j), left);
		if (!a) return true;
		if (a[0] === b[0]) return skip(1, 1, slips);
		return slips > 0 && (skip(1, 0) || skip(0, 1) || skip(1, 1) || (a[0] === b[1] && a[1] === b[0] && skip(2, 2)));
	};

	// 0 the same word, 1 its beginning, 2 inside it (where letters are words, one will do), 3 near, 4 not
	const fit = (asked, words) => Math.min(4, ...words.map(word => word === asked ? 0 : word.startsWith(asked) ? 1
		: (asked.length > 2 || asked > '\u2e80') && word.includes(asked) ? 2
		: asked.length > 3 && isNear(asked, word, asked.length > 7 ? 2 : 1) ? 3 : 4));

	let index;
	const load = () => {
		index ||= fetch(`${root}search.json`).then(answer => answer.json()).then(({ entries }) =>
			entries.map(entry => ({ ...entry, letters: wordsOf(`${entry.text} ${entry.also || ''}`) })));
		index.catch(() => { index = null; });
		return index;
	};
	const find = async text => {
		const entries = await load();
		const asked = wordsOf(text);
		const rank = ({ kind, letters }) => {
			const fits = asked.map(word => fit(word, letters));
			return !fits.includes(4) && fits.includes(3) * 1e6 + kinds.indexOf(kind) * 1e4 + fits.reduce((sum, each) => sum + each, 1) * 10 + !(letters[0] || '').startsWith(asked[0]);
		};
		const found = asked.length ? entries.map(entry => [rank(entry), entry]).filter(([at]) => at).sort(([a], [b]) => a - b) : [];
		return { count: found.length, found: found.slice(0, 20).map(([, entry]) => entry) };
	};

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
		const { count, found } = await find(input.value).catch(() => ({ found: [] }));
		list.replaceChildren(...found.map(({ kind, text, url, note }, i) =>
			make('a', { role: 'option', id: `garden-result-${i}`, href: root + url, tabIndex: -1 },
				make('span', { className: 'label' }, words[kind]), ' ', text, ' ', make('span', { className: 'moved' }, note || ''))));
		list.hidden = !found.length;
		input.ariaExpanded = !list.hidden;
		status.textContent = count === undefined ? words['no-list'] : input.value && words.found.replace('{count}', count);
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
