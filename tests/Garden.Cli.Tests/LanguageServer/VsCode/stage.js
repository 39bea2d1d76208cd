// A stand-in for the editor: runs the extension on one page, asks it what an editor would ask, and prints what came of it as JSON.
// node stage.js EXTENSION FOLDER trusted|untrusted PROGRAM PROGRAM-OF-THE-WORKSPACE
'use strict';

const fs = require('fs');
const Module = require('module');
const path = require('path');

const [extension, folder, trust, program, workspaceProgram] = process.argv.slice(2);

class Position { constructor(line, character) { Object.assign(this, { line, character }); } }
class Range { constructor(start, end) { Object.assign(this, { start, end }); } }
class Uri {
	constructor(text) { this.text = text; }
	static parse(text) { return new Uri(text); }
	static file(file) { return new Uri('file://' + file); }
	get short() { return path.relative(folder, decodeURIComponent(this.text.slice('file://'.length))); }
	toString() { return this.text; }
}
class Kind { constructor(value) { this.value = value; } append(part) { return new Kind(this.value ? `${this.value}.${part}` : part); } }
Kind.Empty = new Kind('');
class WorkspaceEdit {
	steps = [];
	replace(uri, range, text) { this.steps.push({ uri, range, text }); }
	createFile(uri) { this.steps.push({ said: `create ${uri.short}` }); }
	renameFile(from, to) { this.steps.push({ said: `rename ${from.short} ${to.short}` }); }
}
const holding = names => class { constructor(...values) { names.forEach((name, at) => { this[name] = values[at]; }); } };
const provided = {};
const register = name => (selector, provider) => { provided[name] = provider ?? selector; return { dispose() {} }; };
const listeners = {};
const listen = name => listener => { listeners[name] = listener; return { dispose() {} }; };
const findings = new Map();
const log = [];
let heard = () => {};

const vscode = {
	Position, Range, Uri, WorkspaceEdit,
	CodeActionKind: Kind,
	CodeAction: holding(['title', 'kind']),
	CompletionItem: holding(['label', 'kind']),
	CompletionList: holding(['items', 'isIncomplete']),
	Diagnostic: holding(['range', 'message', 'severity']),
	DiagnosticRelatedInformation: holding(['location', 'message']),
	DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
	DocumentSymbol: holding(['name', 'detail', 'kind', 'range', 'selectionRange']),
	FoldingRange: holding(['start', 'end']),
	Hover: holding(['contents', 'range']),
	InlayHint: holding(['position', 'label']),
	Location: holding(['uri', 'range']),
	MarkdownString: holding(['value']),
	SymbolInformation: holding(['name', 'kind', 'containerName', 'location']),
	commands: { registerCommand: register('command') },
	languages: {
		createDiagnosticCollection: () => ({ set: (uri, all) => { findings.set(uri.short, all); heard(uri.short); }, clear: () => findings.clear(), dispose() {} }),
		match: () => 1,
		...Object.fromEntries(['Hover', 'CompletionItem', 'Definition', 'Reference', 'Rename', 'CodeActions', 'DocumentSymbol', 'WorkspaceSymbol', 'FoldingRange', 'InlayHints']
			.map(name => [`register${name}Provider`, register(name)])),
	},
	window: {
		createOutputChannel: () => ({ appendLine: line => log.push(line), dispose() {} }),
		showErrorMessage: message => { throw new Error(message); },
	},
	workspace: {
		isTrusted: trust === 'trusted',
		workspaceFolders: [{ uri: Uri.file(folder), name: 'notes' }],
		textDocuments: [],
		getConfiguration: () => ({ inspect: () => ({ defaultValue: 'garden', globalValue: program, workspaceValue: workspaceProgram || undefined }) }),
		createFileSystemWatcher: () => ({ onDidCreate: listen('create'), onDidChange: listen('change'), onDidDelete: listen('delete'), dispose() {} }),
		...Object.fromEntries(['onDidOpenTextDocument', 'onDidChangeTextDocument', 'onDidSaveTextDocument', 'onDidCloseTextDocument', 'onWillRenameFiles', 'onDidGrantWorkspaceTrust', 'onDidChangeConfiguration']
			.map(name => [name, listen(name)])),
	},
};

const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

/** Waits until findings of a page are told for which something holds. */
const wait = (file, holds) => new Promise(resolve => {
	heard = name => name === file && holds(findings.get(file)) && resolve(findings.get(file));
	heard(findings.has(file) ? file : '');
});

async function run() {
	const { activate, deactivate } = require(extension);
	await activate({ subscriptions: [] });
	const document = { uri: Uri.file(path.join(folder, 'input/tides.md')), languageId: 'markdown', version: 1, getText: () => fs.readFileSync(path.join(folder, 'input/tides.md'), 'utf8') };
	listeners.onDidOpenTextDocument(document);
	const [finding] = await wait('input/tides.md', all => all.length > 0);
	const place = new Position(0, 7);
	const hover = await provided.Hover.provideHover(document, place);
	const list = await provided.CompletionItem.provideCompletionItems(document, place);
	const actions = await provided.CodeActions.provideCodeActions(document, finding.range, {});
	const [edit] = actions[0].edit.steps;
	document.version = 2;
	listeners.onDidChangeTextDocument({ document, contentChanges: [{ range: edit.range, text: edit.text }] });
	const left = await wait('input/tides.md', all => all.length === 0);
	const definition = await provided.Definition.provideDefinition(document, place);
	const renamed = await provided.Rename.provideRenameEdits(document, place, 'luna');
	await deactivate();
	return {
		found: `${finding.code.value ?? finding.code} ${finding.range.start.line}:${finding.range.start.character} → ${edit.text}`,
		message: finding.message,
		hover: hover.contents.value,
		completions: list.items.map(item => item.insertText.replace(']]', '')),
		definition: definition.uri.short,
		left: left.length,
		renamed: renamed.steps.map(step => step.said ?? `edit ${step.uri.short}`),
	};
}

run().then(said => console.log(JSON.stringify(said)), failure => { console.error(failure, log); process.exit(1); });
