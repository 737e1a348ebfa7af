package yangguang.reportreading;

/// Where an object of an OFD page stands (OFD坐标变换): a point of it becomes a point of the page by `x' = ax + cy + e`,
/// `y' = bx + dy + f`.
record OfdPlace(double a, double b, double c, double d, double e, double f) {

    private static final double POINTS = 72 / 25.4;

    /// The page itself, whose lengths are millimetres.
    static final OfdPlace PAGE = new OfdPlace(POINTS, 0, 0, POINTS, 0, 0);

    /// An object within its page or unit, before that is placed in its turn.
    static final OfdPlace SAME = new OfdPlace(1, 0, 0, 1, 0, 0);

    /// @param boundary box of the object, whose upper left corner is its origin
    /// @param matrix   its own transformation, null where it has none
    static OfdPlace of(double[] boundary, double[] matrix) {
        double[] own = matrix == null || matrix.length != 6 ? new double[] {1, 0, 0, 1, 0, 0} : matrix;
        return new OfdPlace(own[0], own[1], own[2], own[3], own[4] + boundary[0], own[5] + boundary[1]);
    }

    /// This place inside another.
    OfdPlace in(OfdPlace outer) {
        return new OfdPlace(outer.a * a + outer.c * b, outer.b * a + outer.d * b, outer.a * c + outer.c * d, outer.b * c + outer.d * d,
                outer.a * e + outer.c * f + outer.e, outer.b * e + outer.d * f + outer.f);
    }

    double[] point(double x, double y) {
        return new double[] {a * x + c * y + e, b * x + d * y + f};
    }

    /// A distance and its direction.
    double[] way(double x, double y) {
        return new double[] {a * x + c * y, b * x + d * y};
    }

    boolean finite() {
        return Double.isFinite(a + b + c + d + e + f);
    }
}
