import CrmCoreNative

/// A report: its figures, and their picture in the company's language.
public struct Report<Figures: Sendable>: Sendable {
    private let native: CrmCoreNative.Report

    /// The figures: money with its currency, shares as numbers.
    public let data: Figures

    init(_ native: CrmCoreNative.Report, _ data: Figures) {
        self.native = native
        self.data = data
    }

    /// The picture: SVG that stands by itself, readable on light and dark pages.
    public func svg() -> String { native.svg() }

    /// The picture as a Vega-Lite specification with its data.
    public func vega() -> String { native.vega() }
}
