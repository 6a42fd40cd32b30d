# Targets are documented by '## text' and listed by `make help`.
.DEFAULT_GOAL := help
SHELL := /bin/sh

JAVA_HOME := $(shell .ci/jdk)
export JAVA_HOME
# Maven 3 touches what JDK 25 warns about; its warnings are not ours.
export MAVEN_OPTS := --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow $(MAVEN_OPTS)
export RESET
export SCALE

MAVEN := mvn -B -ntp -f backend
# quietly COMMAND LOG: long output is shown only when the command fails.
quietly = $(1) >$(2) 2>&1 || { tail -n 60 $(2); echo 'FAILED; all of it is in $(2)'; exit 1; }
LAUNCHER := "$(JAVA_HOME)/bin/java" -Xmx256m -cp "backend/launcher/target/*:backend/launcher/target/lib/*" vn.gnbv.launcher.Main

SERVER_JAR := backend/server/target/quarkus-app/quarkus-run.jar
START_CACHE := backend/server/target/quarkus-app/start.aot
LAUNCHER_JARS := backend/launcher/target/lib
SCREENS := frontend/dist/index.html

BACKEND_SOURCES = $(shell find backend -name pom.xml -o -path '*/src/main/*' -type f)
FRONTEND_SOURCES = $(shell find frontend -maxdepth 1 -type f) $(shell find frontend/src frontend/public -type f 2>/dev/null)

.PHONY: run dev services test check bench fuzz compare demo torture delivery secrets backup restore verify-audit format api sbom help clean tools

run: tools $(START_CACHE) $(SCREENS) ## build if needed and start everything; Ctrl-C stops it (RESET=1 starts afresh)
	@exec $(LAUNCHER) run

dev: tools $(LAUNCHER_JARS) ## start everything with both halves reloading what you change
	@.ci/npm-install frontend
	@maven=$$(.ci/maven-for-dev) && exec $(LAUNCHER) dev "$$maven"

demo: tools $(SERVER_JAR) ## add synthetic households to the running or stopped product (SCALE=1 for as many as the province had)
	@exec $(LAUNCHER) demo

services: tools $(LAUNCHER_JARS) ## start database and provider only
	@exec $(LAUNCHER) services

test: tools ## all tests against real parts, and one summary
	@.ci/test

check: tools ## types, formats, architecture, unit tests: under 2 minutes
	@.ci/check

fuzz: tools ## hostile calls to the API, judged by its document (CALLS=20000, SEED=a new one, FROM=0 the number of the first)
	@CALLS="$(CALLS)" SEED="$(SEED)" FROM="$(FROM)" .ci/fuzz

compare: tools ## lists and sums against a model that loops over plain rows (COMBINATIONS=10000, SEED=a new one, FROM=0 the number of the first)
	@seed=$${SEED:-$$(date +%s)}; report=backend/server/target/naive-model.txt; rm -f $$report; \
	  $(MAVEN) verify -Dquarkus.build.skip=true -Dtest=NaiveModelResourceTest -Dsurefire.failIfNoSpecifiedTests=false \
	    -Dgnbv.naive.combinations=$${COMBINATIONS:-10000} -Dgnbv.naive.seed=$$seed -Dgnbv.naive.from=$${FROM:-0} >backend/build.log 2>&1; \
	  failed=$$?; [ -f $$report ] && cat $$report || tail -n 60 backend/build.log; exit $$failed

bench: tools $(START_CACHE) $(SCREENS) ## speed of the API beside the same SQL through pgbench, what audit and row security cost, imports beside COPY (ENTRIES=1000000, ROWS=100000, HOUSEHOLDS=150000,2500000)
	@.ci/packages bench
	@GNBV_RATE_LIMIT=0 $(LAUNCHER) during .ci/bench

torture: tools $(SERVER_JAR) ## kill server and database under writers and see that every promise held (ROUNDS=20, SEED= replays)
	@.ci/torture/run $(or $(ROUNDS),20) "$(SEED)"

delivery: tools $(SERVER_JAR) $(SCREENS) ## what the compose file says, tried without containers: nginx with TLS, secrets, health checks, a login
	@.ci/delivery

secrets: ## make the secrets that docker-compose.yml mounts (folder secrets; those that are there stay)
	@.ci/secrets

backup: tools $(LAUNCHER_JARS) ## save data, accounts and files while everything runs (TO=folder; keys go to TO-keys)
	@exec $(LAUNCHER) backup "$(or $(TO),backup-$(shell date +%Y%m%d-%H%M%S))"

restore: tools $(SERVER_JAR) ## put a backup into an empty place and verify it there (FROM=folder, GNBV_DATA=place)
	@exec $(LAUNCHER) restore "$(FROM)"

verify-audit: tools ## verify the sealed audit with a separate program (EXPORT, PUBLIC_KEY, HEADS=files)
	@EXPORT="$(EXPORT)" PUBLIC_KEY="$(PUBLIC_KEY)" HEADS="$(HEADS)" TOKEN="$(TOKEN)" .ci/verify-audit

format: tools ## format all sources
	@$(call quietly,$(MAVEN) com.diffplug.spotless:spotless-maven-plugin:apply,backend/build.log)
	@.ci/npm-install frontend
	@npm --prefix frontend run format

api: tools ## regenerate the OpenAPI document and the client of the frontend
	@$(call quietly,$(MAVEN) package -DskipTests,backend/build.log)
	@.ci/npm-install frontend
	@npm --prefix frontend run api

sbom: tools ## what both halves are made of, as CycloneDX: backend/target/sbom
	@$(call quietly,$(MAVEN) org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom,backend/build.log)
	@.ci/npm-install frontend
	@npm --prefix frontend sbom --sbom-format cyclonedx --omit dev >backend/target/sbom/frontend.cdx.json
	@ls -1 backend/target/sbom

clean: ## remove what was built; data is kept
	@rm -rf backend/target backend/*/target frontend/dist frontend/node_modules .ci/node_modules backend/build.log frontend/build.log

help: ## this list
	@echo 'Targets'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' Makefile | awk -F'|' '{ printf "%-13s %s\n", $$1, $$2 }'
	@echo
	@sed -n '/^## Settings/,/^## /{ /^| `/p; }' README.md | sed 's/`//g; s/^| //; s/ |$$//' \
	  | awk -F' \\| ' 'BEGIN { print "Settings (environment, or make run NAME=value)" } { printf "  %s\n      %s\n", $$1, $$2 }'

tools:
	@test -n "$(JAVA_HOME)" || { echo 'No JDK 25 found. Install one (Debian: apt-get install openjdk-25-jdk-headless, or Temurin 25) or set JAVA_HOME.' >&2; exit 1; }
	@command -v mvn >/dev/null || { echo 'No Maven found. Install it (Debian: apt-get install maven).' >&2; exit 1; }
	@command -v npm >/dev/null || { echo 'No Node found. Install Node 20 or later with npm.' >&2; exit 1; }

$(SERVER_JAR): $(BACKEND_SOURCES)
	@echo 'Building the backend (the first time several minutes: everything is downloaded)'
	@$(call quietly,$(MAVEN) package -DskipTests,backend/build.log)
	@touch $@

$(START_CACHE): $(SERVER_JAR)
	@echo 'Preparing for quick starts'
	@backend/server/src/main/docker/start-cache.sh "$(JAVA_HOME)/bin/java" $(dir $(SERVER_JAR))

$(LAUNCHER_JARS): $(shell find backend/launcher/src/main -type f)
	@echo 'Building the launcher'
	@$(call quietly,$(MAVEN) package -DskipTests -pl launcher,backend/build.log)
	@touch $@

$(SCREENS): $(FRONTEND_SOURCES)
	@echo 'Building the screens'
	@.ci/npm-install frontend
	@$(call quietly,npm --prefix frontend run build,frontend/build.log)
	@touch $@
