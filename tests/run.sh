# `./cineorg test [WORD…]`: all tests, or those whose full name holds one of the words. Sourced by ./cineorg.

# Program and the Debian package that brings it. What is missing makes the tests that need it skip, in one clear word.
test_tools='ffmpeg:ffmpeg chromium:chromium sqlite3:sqlite3 node:nodejs npm:npm fc-list:fontconfig'

missing_tools() {
  local tool
  for tool in $test_tools; do command -v "${tool%%:*}" >/dev/null || printf '%s ' "${tool##*:}"; done
  # Pages are looked at in a browser: without a font with Latin letters every width is wrong.
  [ -n "$(fc-list 2>/dev/null | head -n 1)" ] || printf 'fonts-dejavu-core '
}

install_tools() {
  local missing
  missing=$(missing_tools)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
    say "installing for the tests: $missing"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >&2 \
      || say 'some could not be installed'
    missing=$(missing_tools)
  fi
  [ -z "$missing" ] || say "missing here, the tests that need them are skipped: $missing"
}

total() { # total ATTRIBUTE REPORT: of the one <assembly> element of an xunit report
  sed -n 's/.*<assembly [^>]*[ ]'"$1"'="\([0-9]*\)".*/\1/p' "$2" | head -n 1
}

verdict() {
  printf '%d passed, %d failed' "$passed" "$failed"
  [ "$skipped" = 0 ] || printf ', %d skipped' "$skipped"
  printf '\n'
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}

run_project() { # run_project NAME [OPTION…]
  local report=$built/tests/$1.xml program=$root/tests/$1/bin/Release/net10.0/$1.dll ended=0
  rm -f "$report"
  printf '\n== %s\n' "$1"
  # Each test bounds its own waiting; should one ever fail to, it is named and the run still ends.
  timeout -k 30 1800 dotnet "$program" -noLogo -noColor -longRunning 180 -xml "$report" "${@:2}" </dev/null || ended=$?
  if [ ! -s "$report" ] || [ -z "$(total passed "$report")" ]; then
    printf '%s ended with %d and left no report\n' "$1" "$ended"
    failed=$((failed + 1))
    return
  fi
  local wrong=$(($(total failed "$report") + $(total errors "$report")))
  # A program that dies after its last test has failed all the same.
  [ "$ended" = 0 ] || [ "$wrong" -gt 0 ] || wrong=1
  passed=$((passed + $(total passed "$report")))
  failed=$((failed + wrong))
  skipped=$((skipped + $(total skipped "$report")))
}

run_tests() {
  local word options=() project passed=0 failed=0 skipped=0
  for word in "$@"; do options+=(-method "*$word*"); done
  # Whatever stops the run before its end is a failure, and is told as one on the last line.
  trap 'printf "0 passed, 1 failed\n"' EXIT
  use_own_folders
  need_sdk
  install_tools
  build
  locked compile build CineOrg.slnx
  mkdir -p "$built/tests"
  export CINEORG_TEST_DATA=${CINEORG_TEST_DATA:-$root/../shared/data} CINEORG_PROGRAM
  CINEORG_PROGRAM=$(readlink -f "$built/app")/cineorg.dll
  for project in "$root"/tests/*/*.csproj; do
    project=${project##*/}
    run_project "${project%.csproj}" ${options[@]+"${options[@]}"}
  done
  trap - EXIT
  printf '\n'
  verdict
}
