/* garden: the list of beliefs: sorted by its heads, put into other orders, filtered, beliefs set side by side. It fills nav.list-orders, makes form.sieve and .compare-add */
'use strict';
document.currentScript.begin = ({ root, make, button, all, later, sorted, makeSortable }) => {
	const pager = document.querySelector('.pager');
	const table = document.querySelector('.dense:not(.settled)');
	const head = table?.tHead;
	const asked = { column: 0, way: 0 }; // how the heads sort a list on several pages
	const isBand = row => row.matches('.band');
	const rowsOf = kind => all(`.dense${kind}:not(.compared) tbody tr:not(.band)`);
	const linkOf = row => row.querySelector('.d-claim a').href;
	let allRows = async () => rowsOf(':not(.settled)'); // on other pages too
	let sift;
	const arrange = pager ? table && makeSortable(table, (column, way) => {
		Object.assign(asked, { column, way });
		sift?.();
	}) : all('.dense').map(each => makeSortable(each))[0];

	// the marks of the rule that are not among some rows stand back; of a column, what is
	const plate = document.querySelector('.rule');
	const shade = (picked, of) => {
		if (!plate) return;
		all('.r-picked', plate).forEach(each => each.remove());
		const links = picked && new Set(picked.map(linkOf));
		all('a', plate).forEach(dot => dot.classList.toggle('off', !!picked && !links.has(new URL(dot.href.baseVal, location).href)));
		const columns = all('.r-column', plate);
		const isSettled = row => !!row.closest('.settled') || !!row.querySelector('.d-out');
		const count = rows => {
			const counts = {};
			for (const row of rows) {
				const value = row.querySelector('.d-num data')?.value;
				const at = `${isSettled(row)} ${Math.round(value * 100)}`;
				counts[at] = (counts[at] || 0) + 1;
			}
			return counts;
		};
		const [some, whole] = picked && columns.length ? [count(picked), count(of)] : [];
		for (const column of columns) {
			column.classList.toggle('off', !!picked);
			if (!picked) continue;
			const hangs = column.matches('.settled');
			const at = `${hangs} ${Math.round(parseFloat(column.getAttribute('x')) + .3)}`;
			const part = column.cloneNode();
			const height = column.getAttribute('height') * (some[at] || 0) / whole[at] || 0;
			part.classList.replace('off', 'r-picked');
			part.setAttribute('height', height);
			if (!hangs) part.setAttribute('y', -3 - height);
			column.after(part);
		}
	};

	// rows of which an area, a status or some words are asked for; a heading goes with its last row
	const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const startSieve = made => {
		const place = make('section', { className: 'leaf sieve-place' }, made.content.cloneNode(true));
		const sieve = place.querySelector('form');
		const { area, status, words, count, fold } = sieve.elements;
		const fields = [area, status, words].filter(field => field);
		const none = place.querySelector('.sieve-none');
		const texts = new Map();
		const textOf = row => texts.get(row) ?? texts.set(row, plain(row.textContent)).get(row);
		const isAsked = () => fields.some(field => field.value.trim());
		const picker = () => {
			const wanted = plain(words.value).split(/\s+/);
			return row => (!area.value || row.dataset.area === area.value) && (!status?.value || row.dataset.status === status.value) && wanted.every(word => textOf(row).includes(word));
		};
		const tell = (text, picked, rows) => {
			count.value = text;
			none.hidden = !picked || picked.length > 0;
			shade(isAsked() ? picked : null, rows);
		};
		const siftHere = remark => {
			const rows = rowsOf('');
			const isPicked = picker();
			for (const row of rows) row.hidden = !isPicked(row);
			for (const body of all('.dense:not(.compared) tbody')) body.hidden = ![...body.rows].some(row => !isBand(row) && !row.hidden);
			const picked = rows.filter(row => !row.hidden);
			all('.dense:not(.compared)').forEach(each => { each.closest('section').hidden = !picked.length; });
			tell(`${picked.length} / ${rows.length}${remark}`, picked, rows);
		};
		const act = pager ? startAll(made.dataset, { count, isAsked, picker, siftHere, tell }) : () => siftHere('');
		// what is asked for stands in the address, so that it can be sent to others
		const keep = () => {
			const query = `${new URLSearchParams(fields.filter(field => field.value).map(field => [field.name, field.value]))}`;
			try { history.replaceState(null, '', location.pathname + (query && `?${query}`) + location.hash); } catch { /* read from a disk, the address stays */ }
		};
		for (const field of fields) field.value = new URLSearchParams(location.search).get(field.name) || '';
		for (const field of fields) if (field.selectedIndex < 0) field.value = '';
		const open = is => {
			sieve.classList.toggle('open', is);
			fold.ariaExpanded = is;
		};
		open(isAsked());
		fold.onclick = () => open(fold.ariaExpanded !== 'true');
		sieve.addEventListener('input', () => { keep(); act(); });
		sieve.addEventListener('reset', () => setTimeout(() => { keep(); act(); words.focus(); }));
		sieve.addEventListener('submit', event => event.preventDefault());
		if (!pager) all('.dense thead').forEach(each => each.addEventListener('click', act));
		made.replaceWith(place);
		act();
		return act;
	};

	// a list on several pages: the others are read when it is first filtered or sorted, and what is found stands where the rows of this page were
	const startAll = ({ pages, most, first, here }, { count, isAsked, picker, siftHere, tell }) => {
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
			.then(documents => ['.dense:not(.settled, .compared)', '.dense.settled'].map(kind => documents.flat().flatMap(each => all(kind, each))).filter(tables => tables.length).map(partOf));
		const isOpen = frame => !frame.querySelector('.settled');
		allRows = async () => (await readAll()).filter(({ frame }) => isOpen(frame)).flatMap(({ rows }) => rows.map(([, row]) => row));
		const found = ({ frame, rows }) => {
			const section = frame.cloneNode(true);
			const into = section.querySelector('table');
			if (head && isOpen(frame)) into.tHead = head; // the one that is pressed
			let heading;
			for (const [band, row] of rows) {
				if (!into.tBodies.length || heading !== band?.textContent) into.append(make('tbody', {}, ...band ? [document.importNode(band, true)] : []));
				heading = band?.textContent;
				into.lastElementChild.append(document.importNode(row, true));
			}
			return section;
		};
		return async () => {
			if (!isAsked() && !asked.way) {
				if (head) table.tHead = head;
				show(own);
				siftHere('');
				count.value = '';
				return;
			}
			try {
				count.value ||= '…';
				const whole = await readAll();
				if (!isAsked() && !asked.way) return;
				const isPicked = picker();
				const hits = [];
				const sections = [];
				for (const { frame, rows } of whole) {
					let picked = rows.filter(([, row]) => isPicked(row));
					if (asked.way && isOpen(frame)) picked = sorted(picked.map(([, row]) => row), asked.column, asked.way).map(row => [null, row]);
					const some = picked.slice(0, Math.max(0, most - hits.length));
					if (some.length) sections.push(found({ frame, rows: some }));
					hits.push(...picked.map(([, row]) => row));
				}
				const rows = whole.flatMap(each => each.rows.map(([, row]) => row));
				show(sections);
				tell(`${hits.length} / ${rows.length}${hits.length > most ? `, ${first}` : ''}`, hits, rows);
				offer();
			} catch {
				parts = null; // they cannot be read now
				siftHere(`, ${here}`);
			}
		};
	};

	// other orders, by anchor: rows say their place in each, templates which there are and where their bands begin
	const startOrders = nav => {
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
		document.querySelector('.sieve-place')?.prepend(nav);
		addEventListener('hashchange', choose);
		choose();
	};

	// beliefs side by side: a button in each row; what shows them is loaded with the first that is pressed
	const made = document.querySelector('template.compare-made');
	const nameOf = row => decodeURIComponent(linkOf(row).slice(root.length));
	let comparing;
	const compare = () => later('compare', { all, made, table, head, nameOf, allRows, changed: offer });
	const offer = () => {
		if (!made || !table) return;
		for (const row of rowsOf(':not(.settled)')) {
			if (!row.querySelector('.compare-add')) row.cells[0].prepend(button('compare-add', null, ''));
			const add = row.querySelector('.compare-add');
			add.ariaLabel = `${made.dataset.add}: ${row.querySelector('.d-claim').textContent}`;
			add.ariaPressed = !!comparing?.has(nameOf(row));
		}
	};
	const startCompare = () => {
		const ready = async act => {
			comparing = await compare();
			await act(comparing);
			offer();
		};
		document.addEventListener('click', ({ target }) => {
			const row = target.closest('.compare-add')?.closest('tr');
			if (row) ready(({ toggle }) => toggle(row)).catch(() => { /* then nothing is compared */ });
		});
		const read = () => location.hash.startsWith('#compare=') && ready(({ read: choose }) => choose()).catch(() => { /* the list stands as it is */ });
		addEventListener('hashchange', read);
		offer();
		read();
	};

	sift = all('.sieve-made').map(startSieve)[0];
	all('.list-orders').forEach(nav => arrange && startOrders(nav));
	if (made && table) startCompare();
};
