// swift-tools-version: 6.0
import PackageDescription

/// Where `cargo xtask swift` leaves the library.
let library = Context.environment["CRM_CORE_LIBRARY"] ?? "\(Context.packageDirectory)/../../target/release"

let package = Package(
    name: "crm-core",
    platforms: [.macOS(.v13), .iOS(.v16)],
    products: [.library(name: "CrmCore", targets: ["CrmCore"])],
    targets: [
        .systemLibrary(name: "CrmCoreFFI"),
        // Written by UniFFI, but for `LocalDate`.
        .target(
            name: "CrmCoreNative",
            dependencies: ["CrmCoreFFI"],
            linkerSettings: [.unsafeFlags(["-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library])]
        ),
        .target(name: "CrmCore", dependencies: ["CrmCoreNative"]),
        .testTarget(name: "CrmCoreTests", dependencies: ["CrmCore"]),
        .executableTarget(name: "OneFile", dependencies: ["CrmCore"], path: "Tests/OneFile"),
    ]
)
