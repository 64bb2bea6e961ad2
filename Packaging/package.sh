#!/bin/sh
# Makes a .deb and a tarball of the tool, the same bytes for the same commit, toolchain and folder.
#
# usage: package.sh TOOL MANUAL FOLDER
#   TOOL    the release build with the Swift runtime in it
#   MANUAL  the manual page that argument-parser wrote
#   FOLDER  where the two files go
set -eu
umask 022
export LC_ALL=C TZ=UTC
tool=$1 manual=$2 folder=$3
here=$(cd "$(dirname "$0")/.." && pwd)
version=$("$tool" --version)
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
maintainer="Assay maintainers <maintainers@assay.invalid>"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
share=$root/usr/share
doc=$share/doc/assay
install -Dm755 "$tool" "$root/usr/bin/assay"
strip --strip-all --remove-section=.comment --remove-section=.note "$root/usr/bin/assay"

mkdir -p "$share/assay" "$doc/examples"
cp -R "$here/Questionnaires" "$share/assay/questionnaires"
cp "$here"/Examples/Submissions/*.xml "$doc/examples/"
completion() { mkdir -p "$(dirname "$2")" && "$tool" --generate-completion-script "$1" >"$2"; }
completion bash "$share/bash-completion/completions/assay"
# It is read by a shell, not run.
sed -i '1{/^#!/d}' "$share/bash-completion/completions/assay"
completion zsh "$share/zsh/vendor-completions/_assay"
completion fish "$share/fish/vendor_completions.d/assay.fish"
mkdir -p "$share/man/man1"
# An empty line is a paragraph, for which groff wants its own word.
sed 's/^$/.Pp/' "$manual" | gzip -9n >"$share/man/man1/assay.1.gz"

# The tarball is what stands below usr, and the words on licenses.
cp "$here/Packaging/copyright" "$doc/copyright"
find "$root" -type d -exec chmod 755 {} + -o -type f ! -path '*/bin/*' -exec chmod 644 {} +
mkdir -p "$folder"
name=assay-$version-linux-$(uname -m)
tar -C "$root/usr" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
  --transform "s|^\.|$name|" -cf - . | gzip -9n >"$folder/$name.tar.gz"

cat >"$work/changelog" <<END
assay ($version) unstable; urgency=medium

  * See CHANGELOG.md of the sources.

 -- $maintainer  $(date -R -d "@$SOURCE_DATE_EPOCH")
END
gzip -9n <"$work/changelog" >"$doc/changelog.gz"
mkdir -p "$work/debian" "$root/DEBIAN"
echo "Source: assay" >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O root/usr/bin/assay 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
cat >"$root/DEBIAN/control" <<END
Package: assay
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)
Depends: $depends
Section: utils
Priority: optional
Description: supplier due diligence: scores and corrective action plans
 Assay asks suppliers of minerals and metals the questions of due diligence
 once, scores what they answer, and gives back a corrective action plan: what to
 do first, by when, and how to know that it worked.
 .
 It comes with questionnaires for raw materials, own operations and the five
 steps of the OECD guidance, works offline, and answers single files as well as
 streams of submissions.
END
(cd "$root" && find usr -type f | sort | xargs -d '\n' md5sum >DEBIAN/md5sums)
chmod 644 "$root"/DEBIAN/* "$doc/changelog.gz"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$folder/assay_${version}_$architecture.deb" >/dev/null
ls -l "$folder/$name.tar.gz" "$folder/assay_${version}_$architecture.deb"
