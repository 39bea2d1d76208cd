/* garden: marks the moves that are newer than what this reader saw on an earlier day. It remembers that in the reader's own browser, and sends
   nothing: { day: of this visit, before: of the visit before it, since: the newest move seen then, known: which those were, newest, seen: the same for now } */
'use strict';
document.currentScript.begin = ({ root, make, all }) => {
	const key = `garden-seen ${root}`;
	const rows = all('.change').flatMap(row => {
		const day = row.querySelector('.note time')?.dateTime;
		const link = row.querySelector('.claim a');
		return day && link ? [{ row, day, move: link.href.slice(root.length) }] : [];
	});
	const newest = rows.reduce((last, { day }) => day > last ? day : last, '');
	if (!newest) return;

	const isDay = value => typeof value === 'string' && !isNaN(new Date(`${value}T12:00`));
	const isList = value => Array.isArray(value) && value.every(move => typeof move === 'string');
	const isMemory = kept => isDay(kept.day) && isDay(kept.newest) && isList(kept.seen)
		&& (kept.since === undefined || (isDay(kept.since) && isDay(kept.before) && isList(kept.known)));
	let memory = { seen: [] };
	try {
		const kept = JSON.parse(localStorage.getItem(key));
		if (isMemory(kept)) memory = kept;
	} catch { /* nothing that can be read is remembered */ }
	const now = new Date();
	const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
	if (memory.day !== day) memory = { ...memory, day, before: memory.day, since: memory.newest, known: memory.seen };

	const isNew = ({ day, move }) => memory.since && (day > memory.since || (day === memory.since && !memory.known.includes(move)));
	const fresh = rows.filter(isNew);
	const seen = rows.filter(({ day }) => day === newest).map(({ move }) => move);
	if (!memory.newest || newest > memory.newest) Object.assign(memory, { newest, seen });
	else if (newest === memory.newest) memory.seen = [...new Set([...memory.seen, ...seen])];
	try { localStorage.setItem(key, JSON.stringify(memory)); } catch { return; /* a reader who keeps nothing is told nothing */ }
	if (!fresh.length) return;

	const { content } = document.querySelector('template.since');
	for (const { row } of fresh) row.querySelector('.note').append(' ', content.querySelector('.since-mark').cloneNode(true));
	const told = content.querySelector('.since-told').cloneNode(true);
	const visit = new Date(`${memory.before}T12:00`);
	const { lang } = document.documentElement;
	const year = visit.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' };
	told.querySelector('.since-day').append(make('time', { dateTime: memory.before }, visit.toLocaleDateString(lang === 'en' ? 'en-GB' : lang, { day: 'numeric', month: 'long', ...year, numberingSystem: 'latn' })));
	told.querySelector('.since-number').append(fresh.length);
	document.querySelector('template.since').replaceWith(told);
};
