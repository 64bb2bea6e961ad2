#!/usr/bin/env bash
# Counts what one more submission costs, in instructions and as a ratio to libxml2's SAX parse of the same bytes.
# The start of a program cancels out: a run over 60 submissions less a run over 10. Called by make bench-instructions.
set -euo pipefail
bench=.build-release/release/AssayBenchmarks
tool=.build-release/release/assay
folder=.build-release/instructions
rm -rf $folder
$bench write $folder
cp -R Questionnaires/Catalogues $folder/questionnaires/
files=($folder/submissions/*.xml)

count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | sed -n 's/.*Collected : //p'
}
each() {
  echo $((($(count "$@" "${files[@]}") - $(count "$@" "${files[@]:0:10}")) / (${#files[@]} - 10)))
}
line() {
  awk -v name="$1" -v count="$2" -v parse="$parse" 'BEGIN { printf "%-32s %12d %10.2f×\n", name, count, count / parse }'
}

parse=$((($(count $bench parse 11 "${files[@]}") - $(count $bench parse 1 "${files[@]}")) / 10 / ${#files[@]}))
score="$tool score --questionnaires $folder/questionnaires --jobs 1 --format"
printf '%-32s %12s %11s\n' 'a submission' instructions 'to the parse'
line 'libxml2 SAX parse' "$parse"
line 'file to assessment' "$(each $bench judge $folder/questionnaires)"
line 'assay score, text' "$(each $score text)"
line 'assay score, JSON' "$(each $score json)"
