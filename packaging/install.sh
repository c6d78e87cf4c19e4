#!/bin/sh
# Enters BB Monitor into the menu of this user, from wherever this folder lies; with --remove takes it out again.
# Run it again after moving the folder. Nothing outside the user's own data folder is touched.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/bbmonitor.desktop
icons=$data/icons/hicolor

cd "$here/share/icons/hicolor"
# The names of the icons hold no blanks.
for icon in $(find . -type f); do
    if [ "${1:-}" = --remove ]; then
        rm -f "$icons/$icon"
    else
        mkdir -p "$icons/${icon%/*}"
        cp "$icon" "$icons/$icon"
    fi
done
if [ "${1:-}" = --remove ]; then
    rm -f "$entry"
    echo "BB Monitor is out of the menu. Its settings stay in ${XDG_CONFIG_HOME:-$HOME/.config}/BB Monitor."
    exit
fi

# In a menu entry a backslash stands before " ` $ and \ within quotes, then each backslash is doubled, and % is too.
program=$(printf '%s' "$here/bbmonitor-gui" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
mkdir -p "$data/applications"
while IFS= read -r line; do
    case $line in
        Exec=*) printf 'Exec="%s"\n' "$program" ;;
        TryExec=*) ;; # it takes no quotes
        *) printf '%s\n' "$line" ;;
    esac
done < "$here/share/applications/bbmonitor.desktop" > "$entry"
echo "BB Monitor is in the menu: $entry"
