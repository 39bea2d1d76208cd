#!/usr/bin/env bash
# Makes the extension for VS Code, garden.vsix, in the folder named or in artifacts/. It takes zip and nothing else. The same files give the same package, byte for byte.
#   code --install-extension artifacts/garden.vsix
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=${1:-$here/../../artifacts}
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$here/package.json")

mkdir -p "$work/extension/syntaxes"
cp "$here"/{package.json,extension.js,client.js,convert.js,README.md} "$work/extension/"
cp "$here/syntaxes/garden.json" "$work/extension/syntaxes/"
cp "$here/../../LICENSE" "$work/extension/LICENSE.txt"

cat > "$work/[Content_Types].xml" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".js" ContentType="application/javascript"/><Default Extension=".md" ContentType="text/markdown"/><Default Extension=".txt" ContentType="text/plain"/><Default Extension=".vsixmanifest" ContentType="text/xml"/></Types>
XML

cat > "$work/extension.vsixmanifest" <<XML
<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="garden" Version="$version" Publisher="garden"/>
    <DisplayName>garden</DisplayName>
    <Description>Beliefs and uncertainties in Markdown: findings while you type, links, numbers, renames.</Description>
    <Categories>Linters,Programming Languages</Categories>
    <License>extension/LICENSE.txt</License>
    <Properties><Property Id="Microsoft.VisualStudio.Code.Engine" Value="^1.75.0"/></Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
XML

chmod -R u=rwX,go=rX "$work"
TZ=UTC find "$work" -exec touch -t 200001010000 {} +
rm -f "$out/garden.vsix"
(cd "$work" && find . -type f | LC_ALL=C sort | TZ=UTC zip -q -X -@ "$out/garden.vsix")
echo "wrote $out/garden.vsix"
