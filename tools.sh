# Sourced by run, mestra, test and bench/run: what the machine must have, and how to get it.

need_dotnet() {
  case "$(dotnet --version 2>/dev/null)" in
    10.*) ;;
    *) echo "Mestra needs the .NET 10 SDK: https://dotnet.microsoft.com/download, or your distribution's package dotnet-sdk-10.0" >&2; exit 1 ;;
  esac
}

need_node() {
  local major
  major=$( (node --version 2>/dev/null || true) | sed 's/^v\([0-9]*\).*/\1/')
  if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
    echo "Mestra needs Node.js 20 or newer with npm: https://nodejs.org, or your distribution's packages nodejs and npm" >&2
    exit 1
  fi
}

# quietly dotnet restore|build …: stays silent unless something is wrong.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" --nologo -v q >"$log" 2>&1; then
    grep -E 'error|warn' "$log" | sort -u >&2 || cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}

# install_packages NAME...: by the distribution's own means, or the one command that a person with the right to can type.
install_packages() {
  local command="apt-get install -y --no-install-recommends $*"
  if [ "$(id -u)" = 0 ]; then
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive $command >/dev/null
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo apt-get update -qq >/dev/null && sudo DEBIAN_FRONTEND=noninteractive $command >/dev/null
  else
    echo "The tests need more than is here. Type this, then run them again:  sudo $command" >&2
    exit 1
  fi
}

need_postgres() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || { echo "Installing PostgreSQL …"; install_packages postgresql; }
}

need_chromium() {
  [ -x /usr/bin/chromium ] || { echo "Installing Chromium …"; install_packages chromium; }
}
