/* garden: every page works without this. It makes .tools, th > .sort and html[data-scheme],
   and where there is a server dialog.palette and div.card. */
(() => {
	'use strict';
	const words = gardenWords;
	const root = new URL('../', document.currentScript.src).href;
	const html = document.documentElement;
	const all = (selector, within = document) => [...within.querySelectorAll(selector)];
	const on = (type, act) => document.addEventListener(type, act);
	const make = (tag, properties, ...children) => {
		const element = Object.assign(document.createElement(tag), properties);
		element.append(...children);
		return element;
	};
	const button = (className, onclick, ...children) => make('button', { type: 'button', className, onclick }, ...children);
	const tools = make('div', { className: 'tools' });
	document.querySelector('.masthead')?.append(tools);

	// what only some readers use is loaded when it is first asked for: assets/later/NAME.js, with its styles where it has any
	const parts = {};
	const load = (tag, properties) => new Promise((ready, fail) => {
		const element = make(tag, { ...properties, onload: () => ready(element), onerror: fail });
		document.head.append(element);
	});
	const later = (name, kit) => {
		const style = gardenLater[`${name}.css`];
		parts[name] ||= Promise.all([load('script', { src: root + gardenLater[name] }), style && load('link', { rel: 'stylesheet', href: root + style })])
			.then(([script]) => script.begin({ root, words, make, button, ...kit }));
		parts[name].catch(() => { delete parts[name]; });
		return parts[name];
	};

	const startSearch = () => {
		const input = make('input', { role: 'combobox', ariaLabel: words.search, ariaAutoComplete: 'list', autocomplete: 'off' });
		const status = make('p', { role: 'status' });
		const dialog = make('dialog', { className: 'palette', ariaLabel: words.search }, make('div', {}, input), status);
		const search = () => later('search', { dialog, input, status });
		const open = () => {
			if (dialog.open) return;
			dialog.showModal();
			input.select();
			search().then(({ show }) => show(), () => { status.textContent = words['no-list']; });
		};
		on('keydown', event => {
			const { key, target } = event;
			if (event.ctrlKey || event.metaKey ? key !== 'k' : key !== '/' || target.closest('input, textarea, select')) return;
			event.preventDefault();
			open();
		});
		// where nothing is: what is near it
		const places = document.querySelector('.not-found .plain');
		if (places) {
			search().then(({ find }) => find(location.pathname.match(/[^/]*\/?$/)[0])).then(({ found }) => places.prepend(...found.slice(0, 3)
				.map(({ text, url }) => make('li', {}, make('a', { href: root + url }, text)))), () => { /* the list of places stays */ });
		}
		document.body.append(dialog);
		tools.prepend(button('tool-search', open, words.search));
	};

	// previews: a link that is pointed at or reached by the keyboard for a while; what is shown then is loaded with the first of them
	const startPreviews = () => {
		let timer, cards;
		const bare = url => url.href.split('#')[0];
		const leads = link => link && !link.closest('svg, nav, .calls, .permalink') && link.href.startsWith(root) && /(\/|\.html)$/.test(link.pathname)
			&& (link.hash || bare(link) !== bare(location));
		const consider = target => {
			clearTimeout(timer);
			const link = target.closest('main a[href]');
			if (leads(link)) {
				const mine = timer = setTimeout(async () => {
					cards ??= await later('preview', {}).catch(() => null);
					if (timer === mine) cards?.show(link); // the reader may be elsewhere by now
				}, 300);
			} else timer = setTimeout(() => cards?.leave(target), 200);
		};
		on('pointerover', ({ pointerType, target }) => pointerType === 'mouse' && consider(target));
		on('focusin', ({ target }) => target.matches(':focus-visible') && consider(target));
		on('keydown', event => {
			cards?.press(event);
			clearTimeout(timer);
			timer = null;
		});
	};

	// tables: up, down, as they were
	const valueOf = cell => {
		const marked = cell.querySelector('data, time') || cell;
		return marked.value || marked.dateTime || cell.textContent.trim();
	};
	const numberOf = text => Number(text.replace('−', '-').replace(/^[~≈<>≤≥]|\s*%$|,/g, '') || NaN);

	// rows by a column, up or down; those that say nothing there come last
	const sorted = (rows, column, way) => {
		const keyed = rows.map(row => [valueOf(row.cells[column]), row]);
		const isNumeric = keyed.filter(([text]) => !isNaN(numberOf(text))).length * 2 > rows.length;
		const isEmpty = text => isNumeric ? isNaN(numberOf(text)) : !text;
		const byWords = new Intl.Collator(html.lang, { numeric: true }).compare;
		const compare = (a, b) => isNumeric ? numberOf(a) - numberOf(b) : byWords(a, b);
		return keyed.sort(([a], [b]) => isEmpty(a) - isEmpty(b) || way * compare(a, b)).map(([, row]) => row);
	};

	// by: what sorts in the table's place, where it has not all rows
	const nextWay = { ascending: -1, descending: 0, null: 1 };
	const makeSortable = (table, by) => {
		let home = [...table.tBodies].map(body => [body, [...body.rows]]);
		const rows = home.flatMap(([, own]) => own.filter(row => !row.matches('.band')));
		const heads = table.tHead;
		if (!heads || rows.length < 3) return;
		const here = (column, way) => {
			all('.band', table).forEach(band => { band.hidden = !!way; });
			home.forEach(([body, own]) => body.append(...own));
			if (way) home[0][0].append(...sorted(rows, column, way));
		};
		const sort = (head, way) => {
			all('th', heads).forEach(each => { each.ariaSort = null; });
			if (way) head.ariaSort = way > 0 ? 'ascending' : 'descending';
			(by || here)(head?.cellIndex, way);
		};
		all('th:not(.fixed, :empty)', heads).forEach(head => {
			head.append(button('sort', () => sort(head, nextWay[head.ariaSort]), ...head.childNodes));
		});
		table.classList.add('sortable');
		return other => {
			home.forEach(([body]) => body.remove());
			table.append(...other.map(([body]) => body));
			home = other;
			sort();
		};
	};

	// the rule: one stop of the tab key, arrows from dot to dot; its caption reads out the dot that is pointed at
	const startRule = plate => {
		const dots = all('.rule a', plate);
		const says = plate.querySelector('.rule-says');
		const own = says.textContent;
		// a dot is small: what is pointed at is the nearest, up to a finger's breadth away
		let at;
		const tell = dot => {
			if (dot === at) return;
			at?.classList.remove('at');
			dot?.classList.add('at');
			at = dot;
			says.textContent = dot?.querySelector('title').textContent ?? own;
		};
		const nearest = ({ clientX, clientY }) => {
			const far = dots.map(dot => {
				const { x, y, width, height } = dot.lastChild.getBoundingClientRect();
				return Math.hypot(x + width / 2 - clientX, y + height / 2 - clientY);
			});
			const least = Math.min(...far);
			return least < 20 ? dots[far.indexOf(least)] : undefined;
		};
		dots[0]?.setAttribute('tabindex', 0);
		plate.addEventListener('keydown', event => {
			const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
			const from = dots.indexOf(document.activeElement);
			if (!way || from < 0) return;
			event.preventDefault();
			const next = dots.at((from + way) % dots.length);
			dots[from].setAttribute('tabindex', -1);
			next.setAttribute('tabindex', 0);
			next.focus();
		});
		plate.addEventListener('focusin', ({ target }) => tell(target.closest('.rule a')));
		plate.addEventListener('focusout', () => tell());
		plate.addEventListener('pointermove', event => tell(nearest(event)));
		plate.addEventListener('pointerleave', () => tell());
		plate.addEventListener('click', event => {
			if (!event.target.closest('a')) nearest(event)?.dispatchEvent(new MouseEvent('click', event));
		});
	};

	// a permalink of a belief is followed, and a line to cite it by appears
	if (gardenLater.cite) on('click', async ({ target }) => target.matches('.belief .permalink') && (await later('cite', {}).catch(() => null))?.(target));

	// light and dark: as the system has it until the reader chooses
	const schemes = ['system', 'light', 'dark'];
	const wear = scheme => {
		html.dataset.scheme = scheme;
		toggle.ariaLabel = words.colours.replace('{scheme}', words[scheme]);
	};
	const toggle = button('tool-scheme', () => {
		wear(schemes[(schemes.indexOf(html.dataset.scheme) + 1) % 3]);
		try { localStorage.setItem('garden-scheme', html.dataset.scheme); } catch { /* a private window may forget */ }
	});
	let remembered;
	try { remembered = localStorage.getItem('garden-scheme'); } catch { /* then the system decides */ }
	wear(schemes.includes(remembered) ? remembered : 'system');
	tools.append(toggle);

	if (location.protocol !== 'file:') {
		if (gardenLater.search) startSearch();
		if (gardenLater.preview) startPreviews();
	}
	all('.prose table').forEach(table => makeSortable(table));
	if (gardenLater.list && document.querySelector('.dense')) later('list', { all, later, sorted, makeSortable }).catch(() => { /* the list stays as it was written */ });
	if (gardenLater.since && document.querySelector('.since')) later('since', { all }).catch(() => { /* then nothing is marked */ });
	if (gardenLater.map && document.querySelector('.map-box')) later('map', { all }).catch(() => { /* the map stays as wide as its place */ });
	all('.rule-plate').forEach(startRule);
})();
