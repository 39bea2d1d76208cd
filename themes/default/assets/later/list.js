/* garden: the list of beliefs: sorted by its heads, put into other orders, filtered. It fills nav.list-orders and makes form.sieve */
'use strict';
document.currentScript.begin = ({ make, all, makeSortable }) => {
	const arrange = all('.dense').map(makeSortable)[0];
	const table = document.querySelector('.dense:not(.settled)');
	const rows = all('.dense tbody tr:not(.band)');

	// rows of which an area, a status or some words are asked for; a heading goes with its last row
	const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const startSieve = made => {
		const sieve = made.content.firstElementChild.cloneNode(true);
		const { area, status, words, count } = sieve.elements;
		const texts = new Map(rows.map(row => [row, plain(row.textContent)]));
		const act = () => {
			const asked = plain(words.value).split(/\s+/);
			for (const row of rows) {
				row.hidden = (area.value && row.dataset.area !== area.value) || (status?.value && row.dataset.status !== status.value) || !asked.every(word => texts.get(row).includes(word));
			}
			for (const body of all('.dense tbody')) body.hidden = ![...body.rows].some(row => !row.matches('.band') && !row.hidden);
			count.value = `${rows.filter(row => !row.hidden).length} / ${rows.length}`;
		};
		sieve.addEventListener('input', act);
		sieve.addEventListener('submit', event => event.preventDefault());
		all('.dense thead').forEach(head => head.addEventListener('click', act));
		made.replaceWith(make('section', { className: 'leaf sieve-place' }, sieve));
		act();
		return act;
	};

	// other orders, by anchor: rows say their place in each, templates which there are and where their bands begin
	const startOrders = (nav, sift) => {
		const orders = all('template.order');
		const written = [...table.tBodies].map(body => [body, [...body.rows]]);
		const placeable = all('[data-places]', table);
		let shown = 0;
		const links = orders.map(({ id, dataset }) => make('a', { href: `#${id}` }, dataset.words));
		const arranged = at => {
			const placed = [];
			for (const row of placeable) placed[row.dataset.places.split(' ')[at]] = row;
			const bodies = [...orders[at + 1].content.cloneNode(true).children];
			return bodies.map((body, i) => [body, [...body.rows, ...placed.slice(body.dataset.from, bodies[i + 1]?.dataset.from)]]);
		};
		const choose = () => {
			const named = orders.findIndex(({ id }) => location.hash === `#${id}`);
			const at = named < 0 && location.hash ? shown : Math.max(0, named);
			if (at === shown && links[at].ariaCurrent) return;
			shown = at;
			links.forEach((link, i) => { link.ariaCurrent = i === at ? 'true' : null; });
			arrange(at ? arranged(at - 1) : written);
			const { caption, description } = orders[at].dataset;
			document.querySelector('.description').textContent = description;
			table.caption.textContent = table.parentElement.ariaLabel = caption;
			sift?.();
		};
		nav.append(make('ul', { className: 'orders' }, ...links.map(link => make('li', {}, link))));
		nav.hidden = false;
		addEventListener('hashchange', choose);
		choose();
	};

	const sift = all('.sieve-made').map(startSieve)[0];
	all('.list-orders').forEach(nav => arrange && startOrders(nav, sift));
};
