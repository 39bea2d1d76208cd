/* garden: the maps: wider in a box that scrolls, until every mark has its name. It makes .map-tools */
'use strict';
document.currentScript.begin = ({ words, make, button, all }) => {
	// from these widths on more names stand; from the last one all that have a place
	const widths = [960, 2000, 3600];
	const start = map => {
		const box = Object.assign(map.parentElement, { role: 'group', ariaLabel: words.map, tabIndex: 0 });
		let level = 0;
		const levels = () => [0, ...widths.filter(width => width > 1.15 * box.clientWidth)];
		const says = make('output', {});
		const go = to => {
			const steps = levels();
			const { clientWidth: width, clientHeight: height, scrollWidth: before, scrollHeight: tall } = box;
			const [x, y] = [(box.scrollLeft + width / 2) / before, (box.scrollTop + height / 2) / tall];
			level = Math.max(0, Math.min(steps.length - 1, to));
			box.style.height = level ? `${box.style.height ? height : Math.max(height, Math.min(width, .7 * innerHeight))}px` : '';
			map.style.setProperty('--wide', level ? `${steps[level]}px` : '100%');
			box.scrollTo(x * box.scrollWidth - width / 2, y * box.scrollHeight - height / 2);
			says.value = words['map-level'].replace('{level}', level + 1).replace('{levels}', steps.length);
			farther.disabled = whole.disabled = !level;
			closer.disabled = level === steps.length - 1;
		};
		const farther = button('farther', () => go(level - 1), words.farther);
		const closer = button('closer', () => go(level + 1), words.closer);
		const whole = button('whole', () => go(0), words.whole);
		box.before(make('div', { className: 'map-tools' }, farther, says, closer, whole));
		box.addEventListener('keydown', event => {
			const to = { '+': level + 1, '=': level + 1, '-': level - 1, 0: 0 }[event.key];
			if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
			event.preventDefault();
			go(to);
		});
		box.onpointermove = event => { if (event.pointerType === 'mouse' && event.buttons === 1) box.scrollBy(-event.movementX, -event.movementY); };
		go(0);
	};
	all('.map-box > .map').forEach(start);

	// lines end where names begin: the boxes that cut them have room for the widest face, and shrink to the one that is here
	const placeOf = (element, x, y) => `${element.getAttribute(x)} ${element.getAttribute(y)}`;
	const fit = map => {
		const boxes = new Map(all('.gm-cut :is(.r1, .r2, .r3, .r4) rect', map).map(rect => [placeOf(rect, 'x', 'y'), rect]));
		const names = all('a.gm-n', map).map(name => [boxes.get(placeOf(name.querySelector('circle'), 'cx', 'cy')), name.querySelector('text')]).filter(([box]) => box);
		// measured all at once, then set: each .3em clear of the name, which begins some pixels beyond its mark
		names.map(([box, text]) => {
			const beyond = Math.abs(text.getAttribute('dx'));
			return [box, `calc(${text.getBBox().width / parseFloat(getComputedStyle(text).fontSize) + .3}em + ${beyond && beyond - 4}px)`];
		}).forEach(([box, width]) => { box.style.width = width; });
	};
	document.fonts.ready.then(() => all('.map').forEach(fit));
};
