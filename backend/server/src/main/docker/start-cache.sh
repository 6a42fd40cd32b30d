#!/bin/sh
# Makes the cache of loaded and linked classes (JEP 483, 514) with which the server starts in less time: start-cache.sh JAVA FOLDER,
# where FOLDER holds quarkus-run.jar. The server is started once without a database: it ends where it needs one, and by then nearly
# all of its classes are there. Whatever goes wrong, the server starts without a cache as it does with one, and so does it with one
# that no longer fits its jars or its JVM.
set -u
java=$1
folder=$(cd "$2" && pwd) || exit 1
scratch=$(mktemp -d "$folder/cache.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
env QUARKUS_OIDC_TENANT_ENABLED=false GNBV_JDBC_URL=jdbc:postgresql://127.0.0.1:1/gnbv GNBV_DATA="$scratch/data" \
  GNBV_SEAL_KEY_FILE="$scratch/key.pem" GNBV_PERSONAL_DATA_KEYS_FILE="$scratch/personal-data.keys" GNBV_DEMO=false QUARKUS_INIT_AND_EXIT=true \
  "$java" -XX:+UseSerialGC -Xmx1g -XX:AOTCacheOutput="$scratch/start.aot" -jar "$folder/quarkus-run.jar" >"$scratch/log" 2>&1
if [ -f "$scratch/start.aot" ]; then
  mv "$scratch/start.aot" "$folder/start.aot"
  chmod 644 "$folder/start.aot"
else
  echo "No start cache was made; the server starts without it. The end of what was said:" >&2
  tail -n 3 "$scratch/log" >&2
fi
exit 0
