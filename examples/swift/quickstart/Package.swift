// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "crm-core-quickstart",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "crm-core", path: "../../../bindings-mobile/swift")],
    targets: [
        .executableTarget(
            name: "Quickstart",
            dependencies: [.product(name: "CrmCore", package: "crm-core")],
            path: "."
        )
    ]
)
