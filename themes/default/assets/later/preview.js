/* garden: previews of where links lead, from the first one on: div.card, in the free margin where there is one */
'use strict';
document.currentScript.begin = ({ words, make, button }) => {
	const pages = new Map();
	const main = document.querySelector('main');
	let cards = []; // what is shown, each reached from the one before it or from the page

	const all = (selector, within) => [...within.querySelectorAll(selector)];
	const bare = url => url.href.split('#')[0];
	const pageAt = async link => {
		const address = bare(link);
		if (!pages.has(address)) {
			pages.set(address, address === bare(location) ? document : fetch(address).then(answer => answer.ok ? answer.text() : '')
				.then(text => new DOMParser().parseFromString(text, 'text/html'), () => pages.delete(address)));
		}
		return pages.get(address);
	};

	// copies for another page: no ids, no marks that lead about their own page, links as they lead from here
	const copy = (element, address) => {
		const made = document.importNode(element, true);
		for (const part of all('.permalink, .calls, .noteref, .sidenote, .unseen, details, .disagree', made)) part.remove();
		for (const part of [made, ...all('*', made)]) {
			part.removeAttribute('id');
			if (part.matches('a[href]')) part.setAttribute('href', new URL(part.getAttribute('href'), address).href);
			if (part.matches('svg a')) part.setAttribute('tabindex', -1);
		}
		return made;
	};
	const plain = element => (element ? copy(element, location).textContent : '').replace(/\s+/g, ' ').trim();
	// two sentences, or as many whole words
	const opening = text => {
		const two = (Intl.Segmenter ? [...new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' }).segment(text)].slice(0, 2).map(({ segment }) => segment).join('') : text).trim();
		return two.length > 320 ? two.replace(/^([^]{280}\S*)[^]+/, '$1…') : two;
	};
	const line = (className, ...parts) => parts.some(Boolean) && make('p', { className, dir: 'auto' }, ...parts.filter(Boolean));
	const title = (className, href, text) => text && line(className, make('a', { href }, text));

	const ofBelief = (page, place, address, href) => {
		const mark = place.querySelector('.mark');
		const steps = place.querySelector('.steps');
		const beside = place.querySelector('.beside');
		const moved = all('.moved > span:not(:has(> .disagree))', place).slice(0, 2).map(fact => copy(fact, address));
		const why = place.querySelector('.history li span') || place.querySelector('.why');
		return [
			mark && make('div', { className: 'card-mark' }, ...all('.num, .word, .gauge', mark).map(part => copy(part, address))),
			title('card-claim', href, plain(place.querySelector('.claim'))),
			steps && copy(steps, address),
			beside && make('div', { className: 'moved' }, copy(beside, address)),
			moved.length && make('p', { className: 'moved' }, ...moved.flatMap(fact => [fact, ' '])),
			why && line('card-why', opening(plain(why))),
			title('card-foot', address, plain(page.querySelector('h1'))),
		];
	};
	const ofPage = (page, address, href) => {
		const meta = page.querySelector('main .meta');
		const weighty = all('.ledger .l-row', page).slice(0, 3).map(row => copy(row, address));
		const counts = all('.synopsis a', page).slice(0, 3).map(part => copy(part, address));
		const ledger = weighty.length && make('div', { className: 'ledger' }, make('ul', {}, ...weighty));
		return [
			meta && copy(meta, address),
			title('card-title', href, plain(page.querySelector('h1'))),
			line('', opening(plain(page.querySelector('main .headline > p, main .takeaway')) || page.querySelector('meta[name=description]')?.content || plain(page.querySelector('.prose p')))),
			ledger,
			ledger && counts.length && make('p', { className: 'card-foot' }, ...counts.flatMap((part, i) => i ? [' · ', part] : [part])),
		];
	};
	// an item that is no belief, a section, a note
	const ofPlace = (page, place, address, href) => {
		const name = plain(page.querySelector('h1'));
		const head = place.querySelector('.claim, h2') || place;
		const rest = /^H\d/.test(place.tagName) ? place.nextElementSibling : head !== place && place.querySelector('.body > p:not(.claim), .prose p, p:not(.claim)');
		return [title('card-claim', href, opening(plain(head))), rest && line('', opening(plain(rest))), title('card-foot', address, name)];
	};
	const contentOf = (page, link) => {
		const address = bare(link);
		const place = page.getElementById(decodeURIComponent(link.hash.slice(1)));
		return (!place || place.matches('main') ? ofPage(page, address, link.href)
			: place.matches('.belief') ? ofBelief(page, place, address, link.href) : ofPlace(page, place, address, link.href)).filter(Boolean);
	};

	const close = card => {
		card.element.remove();
		card.link.removeAttribute('aria-describedby');
		card.link.ariaKeyShortcuts = null;
	};
	// those that are not kept, from some place on
	const closeFrom = at => {
		cards.forEach((card, i) => i >= at && !card.kept && close(card));
		cards = cards.filter((card, i) => i < at || card.kept);
	};

	// beside the column of the words where that is wide enough, else below or above the line of the link, never over it
	const put = (element, link) => {
		const line = [...link.getClientRects()].at(-1);
		const column = link.closest('.card') ? null : link.closest('.prose, .body, .near-list, .row > .note, td, .headline, .synopsis, p')?.getBoundingClientRect();
		const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
		const window = { width: document.documentElement.clientWidth, height: innerHeight };
		const measure = (main.querySelector('.prose, .body, .claim') || main).getBoundingClientRect();
		const edge = column && Math.max(column.right, measure.right) + 1.4 * rem;
		const room = window.width - edge - .6 * rem;
		const isBeside = column && line.right < edge && room >= 14 * rem;
		const width = Math.min((isBeside ? room : window.width - 1.2 * rem), 22 * rem);
		element.style.width = `${width}px`;
		const { offsetHeight: height } = element;
		const top = isBeside ? Math.max(8, Math.min(line.top - 8, window.height - height - 8)) : line.bottom + 6 + height > window.height && line.top - height > 6 ? line.top - height - 6 : line.bottom + 6;
		element.style.left = `${scrollX + (isBeside ? edge : Math.max(8, Math.min(line.left, window.width - width - 8)))}px`;
		element.style.top = `${scrollY + top}px`;
	};

	let wanted;
	const show = async link => {
		if (cards.some(card => card.link === link)) return;
		wanted = link;
		const page = await pageAt(link);
		const content = page?.body ? contentOf(page, link) : [];
		if (wanted !== link || !link.isConnected || !content.length) return;
		closeFrom(cards.findIndex(({ element }) => element.contains(link)) + 1);
		const keep = button('card-keep', () => {
			card.kept = !card.kept;
			keep.ariaPressed = card.kept;
		}, words.keep);
		keep.ariaPressed = false;
		let id = 'garden-preview';
		for (let i = 1; cards.some(({ element }) => element.id === id); i++) id = `garden-preview-${i}`;
		const element = make('div', { className: 'card', role: 'group', ariaLabel: words.preview, id }, ...content, keep);
		const card = { element, link, kept: false };
		main.append(element);
		put(element, link);
		link.setAttribute('aria-describedby', element.id);
		link.ariaKeyShortcuts = 'Space';
		cards.push(card);
	};

	// the pointer or the keyboard is somewhere else now
	const leave = target => {
		wanted = null;
		const inside = cards.findLastIndex(({ element, link }) => element.contains(target) || link.matches(':focus-visible') || element.querySelector(':focus-visible'));
		closeFrom(inside + 1);
	};
	// Space goes into the preview of a link, Escape closes it and comes back
	const press = event => {
		const top = cards.at(-1);
		if (!top) return;
		if (event.key === 'Escape') {
			wanted = null;
			const { link } = top.element.contains(document.activeElement) ? top : {};
			close(cards.pop());
			link?.focus();
		} else if (event.key === ' ' && document.activeElement === top.link) {
			event.preventDefault();
			top.element.querySelector('a, button').focus();
		}
	};
	return { show, leave, press };
};
