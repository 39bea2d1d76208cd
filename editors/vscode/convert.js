// Between the values of the protocol and those of the editor.
'use strict';

const vscode = require('vscode');

/** The kinds of symbol and of proposal have the same order on both sides, counted from 1 and from 0. */
const kind = number => number - 1;

const position = p => new vscode.Position(p.line, p.character);

const range = r => new vscode.Range(position(r.start), position(r.end));

const place = p => ({ line: p.line, character: p.character });

const part = r => ({ start: place(r.start), end: place(r.end) });

const uri = text => vscode.Uri.parse(text, true);

const location = l => new vscode.Location(uri(l.uri), range(l.range));

const markdown = m => (m.kind === 'markdown' ? new vscode.MarkdownString(m.value) : m.value);

const severities = [undefined, vscode.DiagnosticSeverity.Error, vscode.DiagnosticSeverity.Warning, vscode.DiagnosticSeverity.Information, vscode.DiagnosticSeverity.Hint];

function diagnostic(d) {
	const made = new vscode.Diagnostic(range(d.range), d.message, severities[d.severity]);
	made.source = d.source;
	made.code = d.codeDescription ? { value: d.code, target: uri(d.codeDescription.href) } : d.code;
	made.tags = d.tags;
	made.relatedInformation = d.relatedInformation?.map(r => new vscode.DiagnosticRelatedInformation(location(r.location), r.message));
	return made;
}

function workspaceEdit(edit) {
	const made = new vscode.WorkspaceEdit();
	for (const change of edit.documentChanges ?? []) {
		if (change.kind === 'create') {
			made.createFile(uri(change.uri), { overwrite: false, ignoreIfExists: false });
		} else if (change.kind === 'rename') {
			made.renameFile(uri(change.oldUri), uri(change.newUri), { overwrite: false });
		} else {
			for (const one of change.edits) {
				made.replace(uri(change.textDocument.uri), range(one.range), one.newText);
			}
		}
	}

	return made;
}

function symbol(s) {
	const made = new vscode.DocumentSymbol(s.name, s.detail ?? '', kind(s.kind), range(s.range), range(s.selectionRange));
	made.children = (s.children ?? []).map(symbol);
	return made;
}

function completion(c) {
	const made = new vscode.CompletionItem({ label: c.label, description: c.detail }, kind(c.kind));
	made.range = range(c.textEdit.range);
	made.insertText = c.textEdit.newText;
	made.filterText = c.filterText;
	made.sortText = c.sortText;
	made.documentation = c.documentation && markdown(c.documentation);
	return made;
}

module.exports = { completion, diagnostic, kind, location, markdown, part, place, position, range, symbol, uri, workspaceEdit };
