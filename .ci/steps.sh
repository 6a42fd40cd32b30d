# Sourced by .ci/check and .ci/test: runs named steps, long output to files, and tells at the end what happened.
# A step that fails doesn't stop the ones that don't need it, so that one run shows all that is wrong.

logs=backend/target/steps
mkdir -p "$logs"
rm -f "$logs"/*
passed_steps=0
failed_steps=""

# step NAME COMMAND...: runs the command; returns its success.
step() {
  name=$1
  shift
  log="$logs/$(echo "$name" | tr -c 'a-zA-Z0-9\n' '-').log"
  began=$(date +%s)
  printf '%-56s' "$name"
  if "$@" >"$log" 2>&1; then
    echo "ok      $(($(date +%s) - began)) s"
    passed_steps=$((passed_steps + 1))
  else
    echo "FAILED  $(($(date +%s) - began)) s   $log"
    grep -v '^WARNING:' "$log" | tail -n 60 | sed 's/^/    /'
    failed_steps="$failed_steps
  $name ($log)"
    return 1
  fi
}

# beside FUNCTION: runs a function of steps while others run; joined FUNCTION waits for it, shows its steps and returns its success.
beside() {
  (
    passed_steps=0
    failed_steps=""
    "$1" >"$logs/$1.out" 2>&1
    echo $? >"$logs/$1.status"
    echo "$passed_steps" >"$logs/$1.passed"
    printf '%s' "$failed_steps" >"$logs/$1.failed"
  ) &
}

joined() {
  while [ ! -f "$logs/$1.failed" ]; do
    sleep 1
  done
  cat "$logs/$1.out"
  passed_steps=$((passed_steps + $(cat "$logs/$1.passed")))
  failed_steps="$failed_steps$(cat "$logs/$1.failed")"
  return "$(cat "$logs/$1.status")"
}

# looks ARGUMENTS...: what screens and contract are made of, by tools that need no server; the arguments are vitest's.
looks() {
  step "Frontend: types, style, imports, texts" npm --prefix frontend run check
  step "Frontend: unit tests" npm --prefix frontend test -- "$@"
  if step "Contract: linters" .ci/npm-install .ci; then
    step "Contract: redocly" redocly_without_warning
    step "Contract: spectral" npm --prefix .ci run spectral
  fi
}

# skip NAME WHY: a step that can't run counts as failed.
skip() {
  printf '%-56sFAILED  %s\n' "$1" "$2"
  failed_steps="$failed_steps
  $1 ($2)"
}

# The working tree must have no change below the paths: what is generated was committed as it is generated.
unchanged() {
  changes=$(git status --porcelain -- "$@")
  if [ -n "$changes" ]; then
    echo "Not what is committed (run 'make api' and commit):"
    echo "$changes"
    git --no-pager diff --stat -- "$@"
    return 1
  fi
}

# redocly ends with 0 when it only warns.
redocly_without_warning() {
  output=$(npm --prefix .ci run --silent redocly 2>&1)
  status=$?
  echo "$output"
  [ $status -eq 0 ] && ! echo "$output" | grep -qiE '[1-9][0-9]* warnings?'
}
