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
};
