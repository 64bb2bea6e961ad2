# Everything a person does with this checkout is a target here: make help

SWIFT ?= swift
BUILD := $(SWIFT) build --explicit-target-dependency-import-check error
PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PACKAGES := libxml2-dev libdeflate-dev libsodium-dev libxlsxwriter-dev libzip-dev pkg-config
MISSING = $(shell for p in $(PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done)
FREE := AssayFormEngine AssayCompiler AssayWording
# Without specialised closures the packed engine is a twentieth smaller: 276 KB for 289.
WASM := -c release --triple wasm32-unknown-none-wasm --scratch-path .build-wasm \
  -Xswiftc -enable-experimental-feature -Xswiftc Embedded -Xswiftc -wmo -Xswiftc -Osize \
  -Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen \
  -Xswiftc -Xllvm -Xswiftc -sil-disable-pass=closure-specialize -Xcc -fno-builtin -Xcc -mbulk-memory
ENGINE_MODULES := AssayFormEngine AssayDocuments AssayEngine AssayActionPlans AssayAssessments \
  AssayResponses AssayQuestionnaires AssayExpressions AssayDiagnostics CFormRuntime
EXPORTS := alloc free load ask_core describe evaluate what_if is_sound
UNICODE = $(dir $(shell readlink -f "$$(command -v swiftc)"))../lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a
ENGINE := Sources/AssayForms/Resources/engine.wasm.gz
SCHEMAS := Sources/AssayXML/Schemas
PROOFS := OracleTests|BrowserEngineTests|PropertyTests|EncodingTests|HostileInputTests|FaultTests|BadDefinitionTests|BadSubmissionTests|DiagnosticCatalogueTests|GamingTests
SANITIZER ?= address
FAILED := .build/failed-seed
FUZZERS ?= rules definitions submissions reviews encoded workbooks plans
FUZZ_SECONDS ?= 1800
SEEDS = .build-fuzz/corpus/$$name $$(for folder in Tests/Corpus/Fuzzing/$$name \
  $$(case $$name in definitions) echo Tests/Corpus/Definitions/* Tests/Corpus/Schemes;; \
     submissions) echo Examples/Submissions Tests/Corpus/Submissions/*;; \
     reviews) echo Examples/Submissions/reviews Tests/Corpus/Reviews;; esac); \
  do [ -d $$folder ] && echo $$folder; done)
EXAMPLE := Examples/Submissions/careful-tier-one.xml
BROWSERS ?= chromium firefox
FOR_chromium := chromium chromium-driver fonts-dejavu-core
FOR_firefox := firefox-esr
DRIVES_chromium := selenium==4.51.0
DRIVES_firefox := marionette-driver==3.7.1
# The page's accessibility is checked with the axe-core that this carries; the rest of it is not needed.
AXE := axe-playwright-python==0.1.8
PYTHON = $(firstword $(wildcard .build-browsers/bin/python) python3)
# Measures how hard a text is to read, by the syllables that pyphen counts; asks setuptools for its version.
READS = textstat==0.7.4 pyphen==0.18.1 "setuptools<81"
HARD = Tests/ReadingTests/hard.xml
# Judges documents by JSON Schema.
JUDGES := jsonschema==4.26.0
FORM := .build/form.html
RECORDS ?= 100000
HAS_SPARK = { [ -x .build-spark/bin/pip ] || python3 -m venv .build-spark; } && \
  $(call twice,.build-spark/bin/pip install -q -r Examples/Spark/requirements.txt)
twice = { $(1); } || { sleep 5; $(1); }

.DEFAULT_GOAL := help
.PHONY: help demo embedding test repeat check quick release wasm engine engine-check form-test form-browser-test report-browser-test reading-test elements-test bench-form browsers docs proof bench bench-growth bench-instructions sanitize sanitize-all fuzz format format-check schema record install deps clean spreadsheet-test template-test schema-test package package-test stream-test spark-test spark-proof

help: ## what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 20

demo: deps ## install what is missing, build, and print the plan for an example supplier
	$(BUILD) --product assay
	$(SWIFT) run --skip-build assay plan $(EXAMPLE)

test: deps ## install what is missing, build, run all tests and check what ships
	$(BUILD) --build-tests
	$(SWIFT) test --skip-build
	$(SWIFT) run --skip-build assay check --strict
	$(SWIFT) run --skip-build assay test
	$(MAKE) form-test
	$(MAKE) form-browser-test QUICK=--quick

embedding: deps ## build and run the example of a program that uses the libraries
	$(SWIFT) run --package-path Examples/Embedding Embedding Questionnaires $(EXAMPLE)

form-test: ## the tests of the form's page, in Node
	@if command -v node >/dev/null; then cd Tests/FormPageTests && node --test *.test.mjs; \
	else echo "SKIPPED: the form's page was not tested, there is no Node here" >&2; \
	  [ "$$CI" != true ]; fi

form-browser-test: ## the form in browsers: filled in, saved, opened again; QUICK=--quick for one browser
	@if command -v $(PYTHON) >/dev/null; then \
	  $(SWIFT) run --skip-build assay form battery -o $(FORM) && \
	  $(PYTHON) Tests/FormPageTests/browser_form.py --page $(FORM) $(QUICK) \
	    Examples/Submissions/*.xml; \
	else echo "SKIPPED: the form was not opened in a browser, there is no Python here" >&2; \
	  [ "$$CI" != true ]; fi

bench-form: ## measure the form of all materials in browsers: first paint, and evaluation after a key
	$(BUILD) -c release --scratch-path .build-release --product assay
	.build-release/release/assay form full -o .build-release/full.html
	$(PYTHON) Tests/FormPageTests/bench_form.py --page .build-release/full.html

browsers: ## install the browsers that BROWSERS names, and what drives them
	@export DEBIAN_FRONTEND=noninteractive; \
	  missing=$$(for p in python3-venv $(foreach one,$(BROWSERS),$(FOR_$(one))); do \
	    dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	  [ -z "$$missing" ] || $(call twice,$(SUDO) apt-get update -q && \
	    $(SUDO) apt-get install -yq --no-install-recommends $$missing)
	@[ -x .build-browsers/bin/pip ] || python3 -m venv .build-browsers
	@$(call twice,.build-browsers/bin/pip install -q $(foreach one,$(BROWSERS),$(DRIVES_$(one))))
	@$(call twice,.build-browsers/bin/pip install -q --no-deps $(AXE))

spreadsheet-test: ## workbooks of plans and answers, looked at and changed by openpyxl and LibreOffice
	@if python3 -c 'import openpyxl' 2>/dev/null; then \
	  $(SWIFT) build --product assay && \
	  for test in spreadsheet agreement answers; do \
	    python3 Tests/SpreadsheetTests/$$test.py --tool "$$($(SWIFT) build --show-bin-path)/assay" || exit 1; \
	  done; \
	else echo "SKIPPED: no other program opened the workbook; it needs openpyxl" >&2; fi

template-test: ## filled templates of others, from the folders RMI=... and VSME=... (they are not in the tree)
	@if [ -n "$(RMI)$(VSME)" ] && python3 -c 'import openpyxl' 2>/dev/null; then \
	  $(SWIFT) build --product assay && tool="$$($(SWIFT) build --show-bin-path)/assay" && \
	  { [ -z "$(RMI)" ] || python3 Tests/SpreadsheetTests/templates.py --tool "$$tool" \
	    --folder "$(RMI)" --work .build/templates --export \
	    $$(command -v soffice >/dev/null && echo --recalculate); } && \
	  { [ -z "$(VSME)" ] || python3 Tests/SpreadsheetTests/vsme.py --tool "$$tool" \
	    --folder "$(VSME)" --work .build/templates; }; \
	else echo "SKIPPED: no template of others was read; it needs openpyxl and a folder of them" >&2; fi

report-browser-test: ## the pages of the examples: validator, accessibility, widths, and cards on paper
	@if python3 -c '' 2>/dev/null; then \
	  $(SWIFT) build --product assay && \
	  python3 Tests/ReportPageTests/report_pages.py --tool "$$($(SWIFT) build --show-bin-path)/assay"; \
	else echo "SKIPPED: the pages were not looked at; it needs python3" >&2; fi

reading-test: ## the English of titles and steps: reading age, and length of sentences
	@if command -v python3 >/dev/null; then \
	  { [ -x .build-reading/bin/pip ] || python3 -m venv .build-reading; } && \
	  $(call twice,.build-reading/bin/pip install -q $(READS)) && \
	  .build-reading/bin/python Tests/ReadingTests/reading.py Questionnaires && \
	  ! .build-reading/bin/python Tests/ReadingTests/reading.py $(HARD) >.build-reading/hard.txt && \
	  diff $(HARD:.xml=.txt) .build-reading/hard.txt; \
	else echo "SKIPPED: nobody read the steps, there is no Python here" >&2; [ "$$CI" != true ]; fi

elements-test: ## the tables of what carries each element of the reports: every id exists
	@if python3 -c '' 2>/dev/null; then python3 Tests/SeedTests/elements.py; \
	else echo "SKIPPED: nobody read the tables, there is no Python here" >&2; fi

schema-test: ## the JSON Schemas of submissions, held against a validator and the tool
	@if command -v python3 >/dev/null; then \
	  { [ -n "$(TOOL)" ] || $(SWIFT) build --product assay; } && \
	  { [ -x .build-schemas/bin/pip ] || python3 -m venv .build-schemas; } && \
	  $(call twice,.build-schemas/bin/pip install -q $(JUDGES)) && \
	  .build-schemas/bin/python Tests/SchemaTests/schemas.py \
	    --tool "$(or $(TOOL),$$($(SWIFT) build --show-bin-path)/assay)"; \
	else echo "SKIPPED: no validator saw the schemas, there is no Python here" >&2; [ "$$CI" != true ]; fi

repeat: ## run the seeded test that failed last once more, with its seed
	@[ -f $(FAILED) ] || { echo "No test that draws its cases from a seed has failed." >&2; exit 1; }
	read seed form name < $(FAILED); \
	  ASSAY_SEED=$$seed ASSAY_PROOF=$$form $(SWIFT) test --scratch-path .build --filter "$$name"

check: format-check wasm engine-check release docs ## what the gate looks at besides tests

quick: ## the tests without the tool's own
	$(SWIFT) test --skip EndToEndTests

release: deps ## build for release from clean, undeclared imports being errors
	$(BUILD) -c release --scratch-path .build-release

wasm: ## compile the free targets as Embedded Swift for WebAssembly
	for target in $(FREE); do ASSAY_WASM=1 $(SWIFT) build --target $$target $(WASM) || exit 1; done

engine: ## build the browser's engine and put it into the form
	@command -v wasm-opt >/dev/null && command -v zopfli >/dev/null || \
	  { $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends binaryen zopfli; }
	ASSAY_WASM=1 $(SWIFT) build --target AssayFormEngine $(WASM)
	# Whoever comes first gives the code that several modules have, so the one that uses it last does.
	wasm-ld --no-entry --gc-sections --strip-all --export-memory -z stack-size=1048576 --stack-first \
	  $(EXPORTS:%=--export=engine_%) \
	  $$(for module in $(ENGINE_MODULES); do \
	    find Sources/$$module -name '*.swift' -o -name '*.c' | LC_ALL=C sort | \
	      sed "s|.*/|.build-wasm/wasm32-unknown-none-wasm/release/$$module.build/|; s|$$|.o|"; \
	  done) $(UNICODE) -o .build-wasm/linked.wasm
	# Loops made anew from a flat form, and two rounds, make it a fiftieth smaller.
	# The lowest kilobyte is the far end of the stack, so no address that is used lies in it.
	wasm-opt --flatten --rereloop -Oz --converge --low-memory-unused --enable-bulk-memory --enable-sign-ext \
	  --enable-mutable-globals --enable-nontrapping-float-to-int .build-wasm/linked.wasm -o .build-wasm/engine.wasm
	# gzip as zopfli does it is a twentieth smaller, and the same on any machine.
	zopfli -c .build-wasm/engine.wasm > $(ENGINE)

engine-check: ## prove that the engine in the form is the one that the sources give
	mkdir -p .build-wasm && cp $(ENGINE) .build-wasm/engine.before
	$(MAKE) engine
	cmp $(ENGINE) .build-wasm/engine.before

docs: deps ## build the documentation of every target; a warning is an error
	@mkdir -p docs
	for target in $$(ls Sources | grep '^Assay' | grep -v Benchmarks); do \
	  $(SWIFT) package --allow-writing-to-directory docs \
	    generate-documentation --target $$target --output-path docs/$$target \
	    --transform-for-static-hosting --warnings-as-errors || exit 1; \
	done

proof: deps ## the generated tests at full size: rules against XPath, properties, mistakes, hostile files
	$(BUILD) --build-tests -c release -Xswiftc -enable-testing --scratch-path .build-proof
	ASSAY_PROOF=full $(SWIFT) test --skip-build -c release --scratch-path .build-proof \
	  --filter '$(PROOFS)' > .build-proof/proof.log 2>&1; \
	  code=$$?; grep -aE '^proof: |recorded an issue' .build-proof/proof.log; exit $$code

bench: deps ## measure each step, built as the tool is installed, against libxml2's own reading
	$(BUILD) -c release --static-swift-stdlib --scratch-path .build-release --product AssayBenchmarks
	.build-release/release/AssayBenchmarks

bench-growth: deps ## measure how time and memory grow with each list of an input; ONLY='check score' for some
	$(BUILD) -c release --static-swift-stdlib --scratch-path .build-release --product assay
	python3 Tests/Benchmarks/growth.py --tool .build-release/release/assay $(ONLY)

bench-instructions: deps ## count the instructions that one more submission takes, the whole tool included
	@command -v valgrind >/dev/null || \
	  { $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends valgrind; }
	for product in assay AssayBenchmarks; do \
	  $(BUILD) -c release --static-swift-stdlib --scratch-path .build-release --product $$product || exit 1; \
	done
	Tests/Benchmarks/count_instructions.sh

SANITIZED := .build-$(SANITIZER)
sanitize: deps ## the tests under SANITIZER, address or thread, less what tags leave to the other; SUITES='A|B' for some
	@mkdir -p $(SANITIZED)
	ASAN_OPTIONS=detect_leaks=0 ASSAY_SANITIZED=$(SANITIZER) $(SWIFT) test \
	  --sanitize=$(SANITIZER) $(OPTIMISED) --scratch-path $(SANITIZED) \
	  $(if $(SUITES),--filter '$(SUITES)') > $(SANITIZED)/tests.log 2>&1; \
	  code=$$?; tail -n 3 $(SANITIZED)/tests.log | cut -c1-300; \
	  if [ $$code != 0 ]; then \
	    grep -aE 'error:|recorded an issue|Sanitizer' $(SANITIZED)/tests.log | cut -c1-1500; \
	  fi; exit $$code

sanitize-all: ## every test under SANITIZER, none left out; it builds optimised, which takes longer
	ASSAY_SANITIZE_ALL=1 $(MAKE) sanitize OPTIMISED='-Xswiftc -O' SANITIZED=.build-$(SANITIZER)-all

fuzz: deps ## feed each reader with broken input, FUZZ_SECONDS each; finds stay in .build-fuzz/found
	for name in $(FUZZERS); do \
	  ASSAY_FUZZ=1 $(SWIFT) build -c release --scratch-path .build-fuzz --product fuzz-$$name \
	    -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld || exit 1; \
	done
	for name in $(FUZZERS); do \
	  mkdir -p .build-fuzz/corpus/$$name .build-fuzz/found/$$name; \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 .build-fuzz/release/fuzz-$$name \
	    -max_total_time=$(FUZZ_SECONDS) -timeout=20 -rss_limit_mb=4096 -max_len=100000 \
	    -dict=Tests/Fuzzing/$$name.dict -artifact_prefix=.build-fuzz/found/$$name/ \
	    -print_final_stats=1 $(SEEDS) || exit 1; \
	done

format: ## lay out the code as .swift-format says
	$(SWIFT) format format --in-place --recursive Sources Tests Package.swift

format-check: ## refuse code that is laid out otherwise
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	@! find Sources \( -name '*.swift' -o -name '*.js' \) -not -path '*/messages/*' -print0 | \
	  LC_ALL=C.UTF-8 xargs -0 grep -nE '^.{121,}' || { echo "These lines have more than 120 columns." >&2; exit 1; }

schema: ## make the RELAX NG in XML syntax and the XSD from the schemas' one source (needs trang)
	for name in questionnaire submission review expectations mapping; do \
	  trang $(SCHEMAS)/$$name.rnc $(SCHEMAS)/$$name.rng && \
	  trang $(SCHEMAS)/$$name.rnc Questionnaires/Schema/$$name.xsd || exit 1; \
	done
	# trang writes an attribute of another namespace as required even where it is optional.
	sed -i 's/ use="required" form="qualified"/ form="qualified"/' Questionnaires/Schema/xml.xsd

record: ## renew the expected outputs beside the tests; look at the difference before a commit
	RECORD_SNAPSHOTS=1 $(SWIFT) test || true
	$(SWIFT) run assay test --record

install: deps ## build for release and install under PREFIX
	$(BUILD) -c release --product assay --static-swift-stdlib
	install -Dm755 "$$($(SWIFT) build -c release --static-swift-stdlib --show-bin-path)/assay" \
	  "$(DESTDIR)$(PREFIX)/bin/assay"
	install -d "$(DESTDIR)$(PREFIX)/share/assay"
	cp -R Questionnaires "$(DESTDIR)$(PREFIX)/share/assay/questionnaires"

package: deps ## a .deb and a tarball of the tool that need no Swift, in .build-package
	$(BUILD) -c release --static-swift-stdlib --scratch-path .build-release --product assay
	# The plugin for this would build everything once more, for release.
	$(SWIFT) build --product generate-manual
	@mkdir -p .build-package
	"$$($(SWIFT) build --show-bin-path)/generate-manual" .build-release/release/assay \
	  --date "$$(git log -1 --format=%cs)" --section 1 --output-directory .build-package
	Packaging/package.sh .build-release/release/assay .build-package/assay.1 .build-package

package-test: ## lint the .deb, install it in a bare system (debootstrap), and score an example there
	@command -v lintian >/dev/null && command -v debootstrap >/dev/null || \
	  { $(SUDO) apt-get update -q && \
	    $(SUDO) apt-get install -yq --no-install-recommends lintian debootstrap; }
	$(SUDO) Packaging/test.sh .build-package

stream-test: ## a stream of RECORDS against the same submissions as files: time and memory
	$(BUILD) -c release --static-swift-stdlib --scratch-path .build-release --product assay
	python3 Tests/Benchmarks/stream.py --tool .build-release/release/assay --records $(RECORDS)

spark-test: ## the example for Spark: tables on this machine and on a cluster that loses a worker
	@if command -v java >/dev/null && command -v python3 >/dev/null; then \
	  { [ -n "$(TOOL)" ] || $(SWIFT) build --product assay; } && $(HAS_SPARK) && \
	  ASSAY_TOOL="$(or $(abspath $(TOOL)),$$($(SWIFT) build --show-bin-path)/assay)" \
	    .build-spark/bin/python -m unittest discover -v -s Examples/Spark/tests; \
	else echo "SKIPPED: nothing was scored on Spark, which needs Java and Python" >&2; [ "$$CI" != true ]; fi

spark-proof: ## 200,000 submissions on Spark while workers die, each once; then two cores against one
	[ -n "$(TOOL)" ] || $(BUILD) -c release --static-swift-stdlib --scratch-path .build-release --product assay
	$(HAS_SPARK)
	.build-spark/bin/python Examples/Spark/tests/proof.py $(ARGUMENTS) \
	  --tool $(or $(TOOL),.build-release/release/assay)

deps: ## install the Debian packages that are missing
	@if [ -n "$(MISSING)" ]; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends $(MISSING) \
	    || { sleep 5; $(SUDO) apt-get install -yq --no-install-recommends $(MISSING); }; \
	fi

clean: ## remove everything that was built
	rm -rf .build .build-* docs
