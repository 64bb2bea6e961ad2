#!/bin/sh
# Lints the .deb of a folder, installs it in a bare Debian 12, and scores an example there.
set -eu
package=$(ls "$1"/assay_*.deb)
lintian --fail-on error,warning "$package"
unpacked=$(dpkg-deb -f "$package" Installed-Size)
[ "$unpacked" -lt 40000 ] || { echo "unpacked it takes $unpacked KB, 40000 at most" >&2; exit 1; }

system=$(mktemp -d)
trap 'umount "$system/proc" 2>/dev/null || :; rm -rf --one-file-system "$system"' EXIT
debootstrap --variant=minbase bookworm "$system" >"$system.log" 2>&1 || { cat "$system.log" >&2; exit 1; }
rm -f "$system.log"
# Swift reads a program's arguments there.
mountpoint -q "$system/proc" || mount -t proc proc "$system/proc"
cp "$package" "$system/tmp/assay.deb"
chroot "$system" sh -euc '
  apt-get install -qy --no-install-recommends /tmp/assay.deb >/tmp/log 2>&1 || { cat /tmp/log >&2; exit 1; }
  [ ! -e /opt/swift ]
  example=/usr/share/doc/assay/examples/half-finished.xml
  assay score "$example" --format json >/tmp/score.json
  assay plan "$example" >/tmp/plan.txt
  assay check >/dev/null
  [ -s /tmp/plan.txt ] && grep -q "urn:assay:assessment:1" /tmp/score.json
  dpkg --verify assay
  apt-get purge -qy assay >/dev/null 2>&1
  [ ! -e /usr/bin/assay ] && [ ! -e /usr/share/assay ]
'
echo "installed, scored an example, and was removed in a bare system; unpacked $unpacked KB"
