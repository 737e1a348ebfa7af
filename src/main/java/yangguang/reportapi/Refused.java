package yangguang.reportapi;

/// Refusal on the way (拒绝受理), with the problem that is answered.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
