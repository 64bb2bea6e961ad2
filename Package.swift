// swift-tools-version: 6.2

import PackageDescription

/// Settings of a free target: it must also build as Embedded Swift for WebAssembly, so what the
/// embedded dialect refuses is an error on the host as well.
let free: [SwiftSetting] = [
    .treatWarning("EmbeddedRestrictions", as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// Settings of the targets that touch files, C libraries and the terminal.
let edges: [SwiftSetting] = [
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// `make fuzz` sets this; the programs link a fuzzer, which an ordinary build has no use for.
let fuzzers: [Target] =
    Context.environment["ASSAY_FUZZ"] == nil
    ? []
    : [.target(name: "FuzzDriver", path: "Tests/Fuzzing/Driver", swiftSettings: edges)]
        + [
            "rules", "definitions", "submissions", "reviews", "encoded", "workbooks", "plans",
        ].map { name in
            .executableTarget(
                name: "fuzz-" + name, dependencies: ["FuzzDriver", "FuzzTargets"],
                path: "Tests/Fuzzing/" + name,
                swiftSettings: edges + [.unsafeFlags(["-parse-as-library"])])
        }

/// What puts texts into the form's code. `make wasm` builds for another machine, with settings that
/// would reach the plugin's tool, and needs none of it.
let isForBrowsers = Context.environment["ASSAY_WASM"] != nil
let embedding: [Target.PluginUsage] = isForBrowsers ? [] : ["EmbedTexts"]
let embeddingTargets: [Target] =
    isForBrowsers
    ? []
    : [
        .plugin(
            name: "EmbedTexts", capability: .buildTool(), dependencies: ["EmbedTextsTool"],
            path: "Sources/EmbedTexts"),
        .executableTarget(name: "EmbedTextsTool", swiftSettings: edges),
    ]

/// What a submission goes through, from diagnostics to plans.
let judging = [
    "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayExpressions",
    "AssayQuestionnaires", "AssayResponses",
]

let package = Package(
    name: "assay",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "assay", targets: ["assay"]),
        // A library has the modules whose types it hands out, so that users can import them.
        .library(name: "AssayEngine", targets: ["AssayEngine"] + judging),
        .library(name: "AssayCompiler", targets: ["AssayCompiler", "AssayDefinitions"] + judging),
        .library(name: "AssayXML", targets: ["AssayXML", "AssayDefinitions"] + judging),
        .library(name: "AssayInterchange", targets: ["AssayInterchange"] + judging),
        .library(name: "AssayReports", targets: ["AssayReports", "AssayDocuments"] + judging),
        .library(
            name: "AssayWorkspaces",
            targets: ["AssayWorkspaces", "AssayEngine", "AssayDefinitions"] + judging),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
    ],
    targets: [
        .target(name: "AssayDiagnostics", swiftSettings: free),
        .target(
            name: "AssayExpressions", dependencies: ["AssayDiagnostics"], swiftSettings: free),
        .target(
            name: "AssayDefinitions", dependencies: ["AssayDiagnostics"], swiftSettings: free),
        .target(
            name: "AssayQuestionnaires", dependencies: ["AssayExpressions"], swiftSettings: free),
        .target(
            name: "AssayCompiler",
            dependencies: [
                "AssayDefinitions", "AssayDiagnostics", "AssayExpressions", "AssayQuestionnaires",
            ],
            swiftSettings: free),
        .target(
            name: "AssayResponses",
            dependencies: ["AssayDiagnostics", "AssayExpressions", "AssayQuestionnaires"],
            swiftSettings: free),
        .target(
            name: "AssayAssessments",
            dependencies: ["AssayExpressions", "AssayQuestionnaires", "AssayResponses"],
            swiftSettings: free),
        .target(
            name: "AssayActionPlans",
            dependencies: [
                "AssayAssessments", "AssayExpressions", "AssayQuestionnaires", "AssayResponses",
            ],
            swiftSettings: free),
        .target(
            name: "AssayEngine",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayQuestionnaires",
                "AssayResponses",
            ],
            swiftSettings: free),
        .target(
            name: "AssayWording",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayExpressions",
                "AssayQuestionnaires", "AssayResponses",
            ],
            swiftSettings: free),
        .target(
            name: "AssayDocuments",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayExpressions",
                "AssayQuestionnaires", "AssayResponses",
            ],
            swiftSettings: free),
        .target(name: "CFormRuntime"),
        .target(
            name: "AssayFormEngine",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayDocuments",
                "AssayEngine", "AssayExpressions", "AssayQuestionnaires", "AssayResponses",
                "CFormRuntime",
            ],
            swiftSettings: free),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(
            name: "AssayXML",
            dependencies: [
                "AssayDefinitions", "AssayDiagnostics", "AssayExpressions", "AssayQuestionnaires",
                "AssayResponses", "CLibXML2",
            ],
            exclude: [
                "Schemas/questionnaire.rnc", "Schemas/submission.rnc", "Schemas/review.rnc",
                "Schemas/expectations.rnc", "Schemas/expectations.rng",
            ],
            resources: [
                .embedInCode("Schemas/questionnaire.rng"), .embedInCode("Schemas/submission.rng"),
                .embedInCode("Schemas/review.rng"),
            ],
            swiftSettings: edges),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(
            name: "AssayWorkbooks",
            dependencies: [
                "AssayDiagnostics", "AssayExpressions", "AssayXML", "CXLSXWriter", "CZip",
            ],
            swiftSettings: edges),
        .target(
            name: "AssayInterchange",
            dependencies: [
                "AssayActionPlans", "AssayDiagnostics", "AssayDocuments", "AssayExpressions",
                "AssayQuestionnaires", "AssayResponses", "AssayWorkbooks", "AssayXML",
            ],
            swiftSettings: edges),
        .target(
            name: "AssayReports",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayExpressions",
                "AssayDocuments", "AssayHTML", "AssayInterchange", "AssayQuestionnaires",
                "AssayResponses", "AssayWording", "AssayWorkbooks",
            ],
            resources: [.embedInCode("HTML/report.css")],
            swiftSettings: edges),
        .target(name: "AssayHTML", dependencies: ["CSodium"], swiftSettings: edges),
        .testTarget(name: "AssayHTMLTests", dependencies: ["AssayHTML"]),
        .target(
            name: "AssayWorkspaces",
            dependencies: [
                "AssayActionPlans", "AssayCompiler", "AssayDefinitions", "AssayDiagnostics",
                "AssayEngine", "AssayInterchange", "AssayQuestionnaires", "AssayResponses",
                "AssayXML", "CSodium",
            ],
            swiftSettings: edges),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .target(
            name: "AssayForms",
            dependencies: [
                "AssayDocuments", "AssayHTML", "AssayQuestionnaires", "AssayResponses",
                "AssayWording",
                "CDeflate",
            ],
            exclude: ["Resources"], swiftSettings: edges, plugins: embedding),
        .executableTarget(
            name: "assay",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayCompiler", "AssayDefinitions",
                "AssayDiagnostics", "AssayDocuments", "AssayEngine", "AssayExpressions",
                "AssayForms", "AssayInterchange", "AssayQuestionnaires", "AssayReports",
                "AssayResponses", "AssayWorkbooks", "AssayWorkspaces", "AssayXML",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: edges),
        .executableTarget(
            name: "AssayBenchmarks",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayCompiler", "AssayDefinitions",
                "AssayDiagnostics", "AssayEngine", "AssayExpressions", "AssayQuestionnaires",
                "AssayResponses", "AssayWorkspaces", "AssayXML", "CLibXML2",
            ],
            swiftSettings: edges),
        .testTarget(
            name: "AssayDiagnosticsTests", dependencies: ["AssayDiagnostics", "TestSupport"]),
        .target(
            name: "TestSupport",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayCompiler", "AssayDefinitions",
                "AssayDiagnostics",
                "AssayDocuments", "AssayEngine", "AssayExpressions", "AssayQuestionnaires",
                "AssayResponses", "AssayWorkbooks", "AssayWorkspaces", "AssayXML", "CDeflate",
            ],
            path: "Tests/TestSupport", swiftSettings: edges),
        .testTarget(
            name: "AssayExpressionsTests",
            dependencies: ["AssayDiagnostics", "AssayExpressions", "TestSupport"]),
        .testTarget(
            name: "AssayWordingTests", dependencies: ["AssayWording", "TestSupport"]),
        .testTarget(
            name: "OracleTests", dependencies: ["AssayExpressions", "CLibXML2", "TestSupport"]),
        .testTarget(
            name: "HostileInputTests",
            dependencies: ["AssayDiagnostics", "AssayXML", "TestSupport", "assay"]),
        .testTarget(
            name: "DiagnosticCatalogueTests",
            dependencies: [
                "AssayCompiler", "AssayDiagnostics", "AssayExpressions", "AssayInterchange",
                "AssayQuestionnaires", "AssayResponses", "AssayWorkspaces", "AssayXML",
                "TestSupport",
            ]),
        .testTarget(
            name: "AssayCompilerTests",
            dependencies: [
                "AssayCompiler", "AssayDiagnostics", "AssayQuestionnaires", "AssayWorkspaces",
                "AssayXML", "TestSupport",
            ]),
        .testTarget(
            name: "AssayQuestionnairesTests",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayDocuments",
                "AssayEngine", "AssayExpressions", "AssayInterchange", "AssayQuestionnaires",
                "AssayResponses", "TestSupport",
            ]),
        .testTarget(
            name: "AssayXMLTests",
            dependencies: [
                "AssayDiagnostics", "AssayExpressions", "AssayResponses", "AssayWorkspaces",
                "AssayXML", "TestSupport", "CLibXML2",
            ]),
        .testTarget(
            name: "AssayResponsesTests",
            dependencies: [
                "AssayDiagnostics", "AssayExpressions", "AssayQuestionnaires", "AssayResponses",
                "AssayXML", "TestSupport",
            ]),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayCompiler", "AssayDefinitions",
                "AssayDiagnostics", "AssayDocuments", "AssayEngine", "AssayExpressions",
                "AssayInterchange", "AssayQuestionnaires", "AssayReports", "AssayResponses",
                "AssayWorkbooks", "AssayWorkspaces", "AssayXML", "TestSupport",
            ],
            path: "Tests/Fuzzing/Targets", swiftSettings: edges),
        .testTarget(
            name: "FuzzReplayTests", dependencies: ["FuzzTargets", "TestSupport"],
            path: "Tests/Fuzzing/Replay"),
        .testTarget(
            name: "AssayAssessmentsTests",
            dependencies: [
                "AssayAssessments", "AssayCompiler", "AssayDiagnostics", "AssayDocuments",
                "AssayEngine", "AssayExpressions", "AssayInterchange", "AssayQuestionnaires",
                "AssayResponses", "AssayXML", "TestSupport",
            ]),
        .testTarget(
            name: "GamingTests",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayExpressions",
                "AssayQuestionnaires", "AssayReports", "AssayResponses", "AssayXML", "TestSupport",
            ]),
        .testTarget(
            name: "AssayActionPlansTests",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayExpressions",
                "AssayDocuments", "AssayInterchange", "AssayQuestionnaires", "AssayResponses",
                "AssayXML",
                "TestSupport",
            ]),
        .testTarget(
            name: "AssayEngineTests",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayEngine",
                "AssayResponses", "AssayXML", "TestSupport",
            ]),
        .testTarget(
            name: "AssayWorkspacesTests",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayCompiler", "AssayDiagnostics",
                "AssayDocuments", "AssayEngine", "AssayQuestionnaires", "AssayResponses",
                "AssayWorkspaces", "AssayXML", "TestSupport",
            ]),
        .testTarget(
            name: "AssayDocumentsTests",
            dependencies: [
                "AssayDiagnostics", "AssayDocuments", "AssayExpressions", "AssayResponses",
                "AssayXML", "TestSupport",
            ],
            exclude: ["Outputs", "review.json", "submission.json"]),
        .testTarget(
            name: "AssayFormEngineTests",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayCompiler", "AssayDiagnostics",
                "AssayDocuments",
                "AssayFormEngine", "AssayForms", "AssayQuestionnaires", "AssayResponses",
                "AssayXML", "TestSupport",
            ],
            exclude: ["engine.mjs"]),
        .testTarget(
            name: "AssayReportsTests",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayExpressions",
                "AssayDocuments", "AssayInterchange", "AssayQuestionnaires", "AssayReports",
                "AssayResponses", "AssayWorkbooks", "AssayXML", "TestSupport",
            ],
            exclude: ["Outputs"]),
        .testTarget(
            name: "AssayWorkbooksTests",
            dependencies: [
                "AssayDiagnostics", "AssayExpressions", "AssayWorkbooks", "TestSupport",
            ]),
        .testTarget(
            name: "AssayInterchangeTests",
            dependencies: [
                "AssayActionPlans", "AssayAssessments", "AssayDiagnostics", "AssayDocuments",
                "AssayExpressions", "AssayInterchange", "AssayQuestionnaires", "AssayReports",
                "AssayResponses", "AssayWorkbooks", "TestSupport",
            ],
            exclude: ["Outputs"]),
        .testTarget(
            name: "FaultTests",
            dependencies: [
                "AssayDiagnostics", "AssayInterchange", "AssayReports", "AssayWorkspaces",
                "TestSupport", "assay",
            ]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["AssayReports", "TestSupport", "assay"],
            exclude: ["Outputs"]),
    ] + embeddingTargets + fuzzers,
    swiftLanguageModes: [.v6]
)
