/* garden: a line to cite a belief by, and the way to set it beside others, below it, when its permalink is followed */
'use strict';
document.currentScript.begin = ({ root, words, make }) => link => {
	const row = link.closest('.belief');
	const text = element => (element?.textContent || '').replace(/[\s\u2060]+/g, ' ').trim();
	const claim = row.querySelector('.claim').cloneNode(true);
	claim.querySelector('.permalink').remove();
	const number = text(row.querySelector('.mark .num, .mark .word'));
	const day = row.querySelector('.moved time, .note time')?.dateTime || document.querySelector('.meta time')?.dateTime;
	const { '@graph': [page] } = JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent);
	const home = document.querySelector('link[rel=canonical]')?.href || location.href.split('#')[0];
	const line = `${page.author ? `${page.author.name}, ` : ''}“${text(claim)}” (${[number, day].filter(Boolean).join(', ')}). ${page.isPartOf.name}. ${home}${link.hash}`;
	document.querySelector('.cite')?.remove();
	const shown = make('p', { className: 'cite how', dir: 'auto' }, make('b', { className: 'label' }, words.cite), ' ', make('span', {}, line));
	if (!row.matches('.resolved')) {
		const list = `${root}beliefs/${location.pathname.endsWith('/index.html') ? 'index.html' : ''}`;
		const name = encodeURIComponent(decodeURIComponent(link.href.slice(root.length))).replaceAll('%2F', '/');
		shown.append(' ', make('a', { href: `${list}#compare=${name}` }, words.compare));
	}
	row.querySelector('.body').append(shown);
	getSelection().selectAllChildren(shown.querySelector('span'));
	navigator.clipboard?.writeText(line).catch(() => { /* it is selected all the same */ });
};
