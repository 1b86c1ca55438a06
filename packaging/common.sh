# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts of this folder: where the project is, saying what happens, named steps with their time.

set -euo pipefail

# A bare system has no locale at all: Qt, Python and sort then trip over the first "ñ".
if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then
  export LC_ALL=C.UTF-8
fi

project_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project_dir"

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

jobs_count() { echo "${JOBS:-$(nproc 2>/dev/null || echo 2)}"; }

# A build folder made by root stops the next person with a page of CMake errors; this is the one sentence instead.
require_writable_build() {
  if [ -e build ] && [ ! -w build ]; then
    fail "$project_dir/build belongs to $(stat -c %U build) and cannot be written by $(id -un): remove it, or make it yours (sudo chown -R $(id -un) build)."
  fi
}

# configure PRESET: only when there is no build there yet; afterwards the build itself notices changed CMake files.
configure() {
  require_writable_build
  if [ ! -f "build/$1/build.ninja" ] || [ CMakePresets.json -nt "build/$1/build.ninja" ]; then
    cmake --preset "$1"
  fi
}

# has_target PRESET TARGET: parts of the program that are not there have no target.
has_target() { ninja -C "build/$1" -t query "$2" >/dev/null 2>&1; }

# The project's files that match the patterns, one a line; without a repository, what find sees.
project_files() {
  if [ -d .git ] || [ -f .git ]; then
    git -c safe.directory='*' ls-files -co --exclude-standard -- "$@" | while IFS= read -r f; do
      if [ -f "$f" ]; then printf '%s\n' "$f"; fi
    done
  else
    local pattern args=()
    for pattern in "$@"; do args+=(-o -path "./$pattern"); done
    find . -path ./build -prune -o -type f \( "${args[@]:1}" \) -print | sed 's#^\./##' | sort
  fi
}

# step NAME COMMAND...: runs it, prints name and time, remembers the outcome for the summary, and goes on after a failure,
# so that one run shows all that is wrong. A command that prints SKIPPED as its last line's first word was not run.
step_lines=()
step_failed=0
step() {
  local name=$1 start=$SECONDS status=0 took
  shift
  say ""
  say "== $name"
  # The command runs in a subshell of its own with errexit: a plain call inside a condition would switch that off.
  set +e
  (
    set -e
    "$@"
  )
  status=$?
  set -e
  took=$((SECONDS - start))
  case $status in
    0) step_lines+=("$(printf '%-9s %5d s  %s' passed "$took" "$name")") ;;
    77) step_lines+=("$(printf '%-9s %5d s  %s' skipped "$took" "$name")") ;;
    *)
      step_lines+=("$(printf '%-9s %5d s  %s' FAILED "$took" "$name")")
      step_failed=1
      ;;
  esac
  say "-- $name: ${step_lines[-1]%% *}, $took s"
}

# skip WHY: ends a step as skipped; the reason is always said.
skip() {
  say "skipped: $*"
  exit 77
}

# summary TITLE: the table of all steps; its status is that of the run.
summary() {
  say ""
  say "== $1: summary"
  printf '%s\n' "${step_lines[@]}"
  if [ "$step_failed" != 0 ]; then
    say "$1: FAILED"
    return 1
  fi
  say "$1: passed"
}
