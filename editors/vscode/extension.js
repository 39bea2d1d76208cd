// The extension: runs `garden lsp` and gives the editor what it says.
'use strict';

const os = require('os');
const vscode = require('vscode');
const { Client } = require('./client');
const to = require('./convert');

const PAGES = [{ scheme: 'file', language: 'markdown' }, { scheme: 'file', pattern: '**/garden.yml' }];

let client;
let output;
let findings;
let parts = [];

/** The program. What a workspace says of it counts only when its user trusts the workspace. */
function program() {
	const setting = vscode.workspace.getConfiguration('garden').inspect('path');
	const own = setting?.globalValue ?? setting?.defaultValue ?? 'garden';
	return vscode.workspace.isTrusted ? (setting?.workspaceFolderValue ?? setting?.workspaceValue ?? own) : own;
}

const isOurs = document => vscode.languages.match(PAGES, document) > 0;

const about = document => ({ textDocument: { uri: document.uri.toString() } });

const at = (document, position) => ({ ...about(document), position: to.place(position) });

function opened(document) {
	if (isOurs(document)) {
		client.notify('textDocument/didOpen', { textDocument: { uri: document.uri.toString(), languageId: document.languageId, version: document.version, text: document.getText() } });
	}
}

function changed(event) {
	if (isOurs(event.document) && event.contentChanges.length > 0) {
		client.notify('textDocument/didChange', {
			textDocument: { uri: event.document.uri.toString(), version: event.document.version },
			contentChanges: event.contentChanges.map(change => ({ range: to.part(change.range), text: change.text })),
		});
	}
}

function providers() {
	const ask = async (method, params, token) => {
		try {
			return await client.request(method, params, token);
		} catch (failure) {
			if (failure.code !== -32800) {
				output.appendLine(`${method}: ${failure.message}`);
			}

			return null;
		}
	};
	const languages = vscode.languages;
	return [
		languages.registerHoverProvider(PAGES, {
			provideHover: async (document, position, token) => {
				const hover = await ask('textDocument/hover', at(document, position), token);
				return hover && new vscode.Hover(to.markdown(hover.contents), to.range(hover.range));
			},
		}),
		languages.registerCompletionItemProvider(PAGES, {
			provideCompletionItems: async (document, position, token) => {
				const list = await ask('textDocument/completion', at(document, position), token);
				return list && new vscode.CompletionList(list.items.map(to.completion), list.isIncomplete);
			},
		}, '[', '(', '#', '^', '/', ':', ' '),
		languages.registerDefinitionProvider(PAGES, {
			provideDefinition: async (document, position, token) => {
				const found = await ask('textDocument/definition', at(document, position), token);
				return found && to.location(found);
			},
		}),
		languages.registerReferenceProvider(PAGES, {
			provideReferences: async (document, position, context, token) =>
				(await ask('textDocument/references', { ...at(document, position), context }, token))?.map(to.location),
		}),
		languages.registerRenameProvider(PAGES, {
			prepareRename: async (document, position, token) => {
				const found = await ask('textDocument/prepareRename', at(document, position), token);
				if (!found) {
					throw new Error('there is nothing to rename here: point at the name of a page in a link, at a heading, or at an id');
				}

				return { range: to.range(found.range), placeholder: found.placeholder };
			},
			provideRenameEdits: async (document, position, newName, token) => to.workspaceEdit(await client.request('textDocument/rename', { ...at(document, position), newName }, token)),
		}),
		languages.registerCodeActionsProvider(PAGES, {
			provideCodeActions: async (document, range, context, token) => {
				const only = context.only && [context.only.value];
				const found = await ask('textDocument/codeAction', { ...about(document), range: to.part(range), context: { diagnostics: [], only } }, token);
				return found?.map(action => {
					const made = new vscode.CodeAction(action.title, vscode.CodeActionKind.Empty.append(action.kind));
					made.edit = to.workspaceEdit(action.edit);
					made.isPreferred = action.isPreferred;
					made.diagnostics = action.diagnostics?.map(to.diagnostic);
					return made;
				});
			},
		}, { providedCodeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.garden'].map(kind => vscode.CodeActionKind.Empty.append(kind)) }),
		languages.registerDocumentSymbolProvider(PAGES, {
			provideDocumentSymbols: async (document, token) => (await ask('textDocument/documentSymbol', about(document), token))?.map(to.symbol),
		}),
		languages.registerWorkspaceSymbolProvider({
			provideWorkspaceSymbols: async (query, token) =>
				(await ask('workspace/symbol', { query }, token))?.map(s => new vscode.SymbolInformation(s.name, to.kind(s.kind), s.containerName ?? '', to.location(s.location))),
		}),
		languages.registerFoldingRangeProvider(PAGES, {
			provideFoldingRanges: async (document, _, token) => (await ask('textDocument/foldingRange', about(document), token))?.map(fold => new vscode.FoldingRange(fold.startLine, fold.endLine)),
		}),
		languages.registerInlayHintsProvider(PAGES, {
			provideInlayHints: async (document, range, token) =>
				(await ask('textDocument/inlayHint', { ...about(document), range: to.part(range) }, token))?.map(hint => {
					const made = new vscode.InlayHint(to.position(hint.position), hint.label);
					made.paddingLeft = hint.paddingLeft;
					made.tooltip = hint.tooltip;
					return made;
				}),
		}),
		vscode.workspace.onWillRenameFiles(event => {
			const files = event.files.map(file => ({ oldUri: file.oldUri.toString(), newUri: file.newUri.toString() }));
			event.waitUntil(ask('workspace/willRenameFiles', { files }).then(edit => (edit ? to.workspaceEdit(edit) : undefined)));
		}),
	];
}

async function start() {
	const path = program();
	client = new Client(path, ['lsp'], {
		cwd: os.homedir(), // never the workspace, in which a file could have the name of the program
		log: line => output.appendLine(line),
		onEnd: why => output.appendLine(`${path}: ${why}`),
		onNotification: (method, params) => {
			if (method === 'textDocument/publishDiagnostics') {
				findings.set(to.uri(params.uri), params.diagnostics.map(to.diagnostic));
			} else if (method === 'window/logMessage') {
				output.appendLine(params.message);
			}
		},
		onRequest: () => null,
	});
	try {
		await client.request('initialize', {
			processId: process.pid,
			clientInfo: { name: 'vscode-garden' },
			rootUri: vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? null,
			workspaceFolders: vscode.workspace.workspaceFolders?.map(folder => ({ uri: folder.uri.toString(), name: folder.name })) ?? null,
			capabilities: {
				general: { positionEncodings: ['utf-16'] },
				workspace: {
					workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'] },
					didChangeWatchedFiles: { dynamicRegistration: true },
				},
				textDocument: {
					documentSymbol: { hierarchicalDocumentSymbolSupport: true },
					hover: { contentFormat: ['markdown'] },
				},
			},
		});
	} catch (failure) {
		vscode.window.showErrorMessage(`garden: '${path} lsp' cannot be run: ${failure.message}. Say where the program is with "garden.path" in your settings.`);
		return;
	}

	client.notify('initialized', {});
	const watcher = vscode.workspace.createFileSystemWatcher('**/*');
	const told = type => file => client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file.toString(), type }] });
	parts = [
		watcher,
		watcher.onDidCreate(told(1)),
		watcher.onDidChange(told(2)),
		watcher.onDidDelete(told(3)),
		vscode.workspace.onDidOpenTextDocument(opened),
		vscode.workspace.onDidChangeTextDocument(changed),
		vscode.workspace.onDidSaveTextDocument(document => isOurs(document) && client.notify('textDocument/didSave', about(document))),
		vscode.workspace.onDidCloseTextDocument(document => isOurs(document) && client.notify('textDocument/didClose', about(document))),
		...providers(),
	];
	vscode.workspace.textDocuments.forEach(opened);
}

async function stop() {
	parts.forEach(part => part.dispose());
	parts = [];
	findings.clear();
	await client?.stop();
}

async function restart() {
	await stop();
	await start();
}

exports.activate = async context => {
	output = vscode.window.createOutputChannel('garden');
	findings = vscode.languages.createDiagnosticCollection('garden');
	context.subscriptions.push(
		output,
		findings,
		vscode.commands.registerCommand('garden.restart', restart),
		vscode.workspace.onDidGrantWorkspaceTrust(restart),
		vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('garden.path') && restart()));
	await start();
};

exports.deactivate = () => stop();
