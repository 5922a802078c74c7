package io.parley.agreement;

/** A calendar or an agreement cannot be saved as it is written. Nothing of the set was saved. */
public final class RefusedDefinition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;
    private final String remedy;

    RefusedDefinition(String path, String problem, String remedy) {
        super(path + ": " + problem + "; " + remedy);
        this.path = path;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** Where, such as {@code agreements[1].terms[0].limit}; positions count from 0. */
    public String path() {
        return path;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
