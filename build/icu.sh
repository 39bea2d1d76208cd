#!/usr/bin/env bash
# Makes libicudata.a in a folder: ICU's data without what the program never asks for, 1.5 MB instead of 31. A native program is linked
# with it and with the rest of Debian's ICU, so that letters are normalised and host names read the same on a machine without ICU.
# Needs Debian's libicu-dev and icu-devtools.
set -euo pipefail
out=$1

# Normal forms (NFC is code, not data), host names, the root collation and what the framework reads at its start.
kept=(nfkc.nrm uts46.nrm coll/ucadata.icu coll/root.res cnvalias.icu root.res pool.res supplementalData.res)

mkdir -p "$out/items"
cd "$out"
whole=$("${CC:-gcc}" -print-file-name=libicudata.a)
ar x "$whole"
object=$(ar t "$whole")
name=$(nm --defined-only "$object" | awk '/_dat$/ { print $3 }')
package=${name%_dat}l.dat
objcopy -O binary --only-section=.rodata "$object" "$package"
for item in "${kept[@]}"; do icupkg -d items -x "$item" "$package"; done
printf '%s\n' "${kept[@]}" > kept.txt
mkdir small
icupkg -tl -s items -a kept.txt new "small/$package"
cat > data.s <<END
.section .rodata
.balign 16
.globl $name
$name:
.incbin "small/$package"
.section .note.GNU-stack,"",@progbits
END
"${CC:-gcc}" -c data.s -o data.o
ar rcsD libicudata.a data.o
rm -r items small "$object" "$package" data.s data.o kept.txt
