#!/bin/sh
# Checks a bundle with stock tools alone. Usage: third-party.sh bundle.asice council-ca.pem
# Exits 0 and prints BUNDLE OK, or exits 1 at the first thing that does not hold.
set -eu
bundle=$(readlink -f "$1")
authority=$(readlink -f "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# The type stands first and stored, so that any tool can tell the file by its first bytes.
test "$(head -c 69 "$bundle" | tail -c 31)" = 'application/vnd.etsi.asic-e+zip'

# Every name once, none odd, nothing unknown in META-INF.
unzip -Z1 "$bundle" | LC_ALL=C sort > names
test -z "$(uniq -d names)"
if grep -qE '(^/|(^|/)\.\.?(/|$)|//|/$|[^A-Za-z0-9._/-])' names; then echo 'odd name'; exit 1; fi
if grep '^META-INF/' names | grep -qvE '^META-INF/(ASiCManifest[0-9]{3}\.xml|signature[0-9]{3}\.p7s)$'; then echo 'odd META-INF'; exit 1; fi
7z t "$bundle" > 7z.txt

# libarchive lists the same names and takes out the same bytes as unzip does below.
bsdtar -tf "$bundle" | LC_ALL=C sort | diff names -
mkdir libarchive
bsdtar -xf "$bundle" -C libarchive

# The four commands of the guide.
cp "$bundle" goi.asice
cp "$authority" khoa-goc.pem
unzip -q goi.asice -d goi
diff -r libarchive goi
cd goi
openssl cms -verify -binary -cades -inform DER -in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml \
  -CAfile ../khoa-goc.pem -purpose any -signer ../nguoi-ky.pem -out /dev/null
openssl x509 -in ../nguoi-ky.pem -noout -subject -nameopt utf8 -fingerprint -sha256
sha256sum -c --strict --quiet SHA256SUMS

# Nothing unlisted, and the sums themselves stand in the signed manifest.
{ echo mimetype; echo SHA256SUMS; cut -c67- SHA256SUMS; grep '^META-INF/' ../names; } | LC_ALL=C sort | diff - ../names
sums=$(openssl dgst -sha256 -binary SHA256SUMS | base64)
grep -F 'URI="SHA256SUMS"' META-INF/ASiCManifest001.xml | grep -qF "<ds:DigestValue>$sums<"

# Every member's sheet bears that member's signature.
for sheet in sheets/*/*.json; do
  openssl cms -verify -binary -cades -inform DER -in "$sheet.p7s" -content "$sheet" -CAfile ../khoa-goc.pem -purpose any -out /dev/null 2> ../cms.txt || { cat ../cms.txt; exit 1; }
done

# Two more programs agree on the signature and the chain.
certtool --p7-verify --inder --load-ca-certificate ../khoa-goc.pem --load-data META-INF/ASiCManifest001.xml --infile META-INF/signature001.p7s > ../certtool.txt 2>&1 || { cat ../certtool.txt; exit 1; }
mkdir -m 700 ../gnupg
gpg_import() { openssl x509 -in "$1" -outform DER | gpgsm --homedir ../gnupg --batch --quiet --import 2>> ../gpgsm.txt; }
gpg_import ../khoa-goc.pem
gpg_import ../nguoi-ky.pem
print=$(openssl x509 -in ../khoa-goc.pem -noout -fingerprint -sha1 | sed 's/.*=//')
echo "$print S" > ../gnupg/trustlist.txt
printf 'disable-crl-checks\n' > ../gnupg/gpgsm.conf
gpgsm --homedir ../gnupg --batch --verify META-INF/signature001.p7s META-INF/ASiCManifest001.xml 2>> ../gpgsm.txt || { cat ../gpgsm.txt; exit 1; }
gpgconf --homedir ../gnupg --kill all 2> /dev/null || true

echo 'BUNDLE OK'
