/* garden: two to six beliefs side by side: their rows under one head, their courses on one time axis. The address holds which, and nothing else does */
'use strict';
document.currentScript.begin = ({ make, all, made, table, head, nameOf, allRows, changed }) => {
	const most = 6;
	const [high, top, share] = [200, 14, .9]; // of the drawing: its height, what is above it, and how much of its width the courses take
	const draw = (tag, attributes, ...children) => {
		const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
		for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
		element.append(...children);
		return element;
	};
	const section = document.importNode(made.content.firstElementChild, true);
	const [count, figure, says] = ['.compare-count', '.compare-figure', '.compare-says'].map(part => section.querySelector(part));
	const { title } = count.dataset;
	const own = table.cloneNode(false);
	const heads = head.cloneNode(true);
	all('.sort', heads).forEach(sort => sort.replaceWith(...sort.childNodes));
	all('[aria-sort]', heads).forEach(each => each.removeAttribute('aria-sort'));
	own.classList.add('compared');
	own.append(make('caption', { className: 'unseen' }, title), heads);
	figure.before(own);

	// the way to it, from a row that is far below
	const chip = make('button', { type: 'button', className: 'compare-chip', onclick: () => section.scrollIntoView() });
	new IntersectionObserver(([{ isIntersecting }]) => { chip.hidden = isIntersecting; }).observe(section);

	const chosen = new Map(); // rows by name, in the order of their choice
	const valueOf = row => Number(row.querySelector('.d-num data')?.value ?? NaN);
	const timeOf = row => Date.parse(row.querySelector('.d-date time')?.dateTime);

	const drawing = rows => {
		const svg = draw('svg', { class: 'cmp', width: '100%', height: high + 2 * top, 'aria-hidden': 'true' });
		const yOf = value => top + (1 - value) * high;
		for (const percent of [5, 20, 45, 55, 80, 95]) {
			const y = yOf(percent / 100);
			svg.append(draw('line', { class: 'c-grid', x2: `${share * 100}%`, y1: y, y2: y }), draw('text', { class: 'e', x: '100%', y: y + 4 }, percent));
		}
		for (const year of all('.d-course .ax text', heads)) svg.append(draw('text', { x: `${parseFloat(year.getAttribute('x')) * share}%`, y: high + 2 * top }, year.textContent));
		const courses = draw('svg', { y: top, width: `${share * 100}%`, height: high, viewBox: '0 2.5 80 15', preserveAspectRatio: 'none' });
		const ends = rows.map((row, i) => ({ i, value: valueOf(row), course: row.querySelector('.spark path')?.getAttribute('d') })).filter(({ value }) => !isNaN(value));
		for (const { i, value, course } of ends) courses.append(draw('path', { class: `c-${i}${course ? '' : ' c-still'}`, d: course || `M0 ${17.5 - 15 * value}H80` }));
		svg.append(courses);
		// letters where the lines end, none over another
		let edge = -Infinity;
		for (const end of ends.sort((a, b) => b.value - a.value)) edge = end.y = Math.max(yOf(end.value), edge + 13);
		edge = top + high + 13;
		for (const end of ends.reverse()) {
			edge = end.y = Math.min(end.y, edge - 13);
			svg.append(draw('text', { class: 'c-key', x: `${share * 100 + .8}%`, y: end.y + 4 }, letterOf(end.i)));
		}
		return svg;
	};
	const letterOf = i => 'abcdef'[i];

	// of two: how far apart they are, and how long their last moves
	const difference = ([one, other]) => {
		const told = [];
		const points = Math.round(Math.abs(valueOf(one) - valueOf(other)) * 100);
		const days = Math.round(Math.abs(timeOf(one) - timeOf(other)) / 864e5);
		const [number, unit] = days < 60 ? [days, 'day'] : [Math.round(days / 30.44), 'month'];
		if (!isNaN(points)) told.push(`${says.dataset.points}: ${points}`);
		if (!isNaN(days)) told.push(`${says.dataset.moves}: ${new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, unitDisplay: 'long' }).format(number)}`);
		const sets = row => row.dataset.sets?.split('|') ?? [];
		if (sets(one).some(set => sets(other).includes(set))) told.push(says.dataset.set);
		return told.join(' · ');
	};

	const show = () => {
		const rows = [...chosen.values()];
		own.tBodies[0]?.remove();
		own.createTBody().append(...rows);
		rows.forEach((row, i) => {
			row.querySelector('.compare-key')?.remove();
			row.cells[0].prepend(make('b', { className: 'compare-key' }, letterOf(i), ' '));
			row.querySelector('.compare-add').ariaPressed = true;
		});
		count.value = chip.textContent = `${title}: ${rows.length}`;
		figure.replaceChildren(drawing(rows));
		says.textContent = rows.length > most - 1 ? says.dataset.most : rows.length === 2 ? difference(rows) : '';
		if (!rows.length) {
			section.remove();
			chip.remove();
		} else if (!section.isConnected) {
			(document.querySelector('.sieve-place') || document.querySelector('.head')).after(section);
			document.querySelector('main').append(chip);
		}
		changed();
	};
	const keep = () => {
		const names = [...chosen.keys()].map(name => encodeURIComponent(name).replaceAll('%2F', '/'));
		history.replaceState(null, '', names.length ? `#compare=${names}` : location.pathname + location.search);
	};
	const add = row => {
		const copy = row.cloneNode(true);
		copy.hidden = false;
		chosen.set(nameOf(row), copy);
		if (!copy.querySelector('.compare-add')) copy.cells[0].prepend(make('button', { type: 'button', className: 'compare-add' }));
		copy.querySelector('.compare-add').ariaLabel = `${made.dataset.add}: ${copy.querySelector('.d-claim').textContent}`;
	};
	section.querySelector('.compare-clear').onclick = () => {
		chosen.clear();
		keep();
		show();
	};
	return {
		has: name => chosen.has(name),
		toggle: row => {
			const name = nameOf(row);
			if (!chosen.delete(name) && chosen.size < most) add(row);
			keep();
			show();
		},
		read: async () => {
			const names = location.hash.slice('#compare='.length).split(',').map(decodeURIComponent);
			if (`${names}` === `${[...chosen.keys()]}`) return;
			const rows = new Map((await allRows()).map(row => [nameOf(row), row]));
			chosen.clear();
			names.filter(name => rows.has(name)).slice(0, most).forEach(name => add(rows.get(name)));
			show();
			section.scrollIntoView();
		},
	};
};
