/* garden: the list of beliefs: sorted by its heads, put into other orders, filtered. It fills nav.list-orders and makes form.sieve */
'use strict';
document.currentScript.begin = ({ make, all, makeSortable }) => {
	const pager = document.querySelector('.pager');
	const arrange = pager ? null : all('.dense').map(makeSortable)[0]; // a page of several in another order would not begin with the first of all
	const table = document.querySelector('.dense:not(.settled)');

	// rows of which an area, a status or some words are asked for; a heading goes with its last row
	const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const isBand = row => row.matches('.band');
	const startSieve = made => {
		const sieve = made.content.firstElementChild.cloneNode(true);
		const { area, status, words, count } = sieve.elements;
		const texts = new Map();
		const textOf = row => texts.get(row) ?? texts.set(row, plain(row.textContent)).get(row);
		const isAsked = () => area.value || status?.value || words.value.trim();
		const picker = () => {
			const asked = plain(words.value).split(/\s+/);
			return row => (!area.value || row.dataset.area === area.value) && (!status?.value || row.dataset.status === status.value) && asked.every(word => textOf(row).includes(word));
		};
		const siftHere = remark => {
			const rows = all('.dense tbody tr').filter(row => !isBand(row));
			const isPicked = picker();
			for (const row of rows) row.hidden = !isPicked(row);
			for (const body of all('.dense tbody')) body.hidden = ![...body.rows].some(row => !isBand(row) && !row.hidden);
			count.value = `${rows.filter(row => !row.hidden).length} / ${rows.length}${remark}`;
		};
		const act = pager ? startAll(made.dataset, { count, isAsked, picker, siftHere }) : () => siftHere('');
		sieve.addEventListener('input', act);
		sieve.addEventListener('submit', event => event.preventDefault());
		all('.dense thead').forEach(head => head.addEventListener('click', act));
		made.replaceWith(make('section', { className: 'leaf sieve-place' }, sieve));
		act();
		return act;
	};

	// a list on several pages: the others are read when it is first filtered, and what is found stands where the rows of this page were
	const startAll = ({ pages, most, first, here }, { count, isAsked, picker, siftHere }) => {
		const own = [...new Set(all('.dense').map(each => each.closest('section')))];
		let shown = own;
		const show = sections => {
			shown.forEach(section => section.remove());
			pager.before(...(shown = sections));
			pager.hidden = sections !== own;
		};
		const read = async href => {
			const at = new URL(href, location);
			const answer = await fetch(at);
			if (!answer.ok) throw new Error(at);
			const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
			all('.dense a', page).forEach(link => { link.href = new URL(link.getAttribute('href'), at).href; });
			return page;
		};
		const partOf = tables => {
			const frame = document.importNode(tables[0].closest('section'), true);
			all('tbody, template', frame).forEach(each => each.remove());
			return { frame, rows: tables.flatMap(each => [...each.tBodies]).flatMap(body => [...body.rows].filter(row => !isBand(row)).map(row => [body.querySelector('.band'), row])) };
		};
		let parts;
		const readAll = () => parts ??= Promise.all(pages.split(' ').map(href => href === '#' ? own : read(href).then(page => [page])))
			.then(documents => ['.dense:not(.settled)', '.dense.settled'].map(kind => documents.flat().flatMap(each => all(kind, each))).filter(tables => tables.length).map(partOf));
		const found = ({ frame, rows }) => {
			const section = frame.cloneNode(true);
			const into = section.querySelector('table');
			let heading;
			for (const [band, row] of rows) {
				if (!into.tBodies.length || heading !== band?.textContent) into.append(make('tbody', {}, ...band ? [document.importNode(band, true)] : []));
				heading = band?.textContent;
				into.lastElementChild.append(document.importNode(row, true));
			}
			return section;
		};
		return async () => {
			if (!isAsked()) {
				show(own);
				siftHere('');
				count.value = '';
				return;
			}
			try {
				count.value ||= '…';
				const whole = await readAll();
				if (!isAsked()) return;
				const isPicked = picker();
				let hits = 0;
				let of = 0;
				const sections = [];
				for (const { frame, rows } of whole) {
					const picked = rows.filter(([, row]) => isPicked(row));
					const shown = picked.slice(0, Math.max(0, most - hits));
					if (shown.length) sections.push(found({ frame, rows: shown }));
					hits += picked.length;
					of += rows.length;
				}
				show(sections);
				count.value = `${hits} / ${of}${hits > most ? `, ${first}` : ''}`;
			} catch {
				parts = null; // they cannot be read now
				siftHere(`, ${here}`);
			}
		};
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
