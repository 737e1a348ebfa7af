package yangguang.journal;

/// Actor (行为人): who did it. For citizens only the kind is kept, never a name.
///
/// @param kind     OFFICER, CITIZEN or SYSTEM
/// @param id       user name of an officer, otherwise ""
/// @param name     name of an officer, otherwise a general word
/// @param agencyId the officer's agency, or null
public record Actor(String kind, String id, String name, Long agencyId) {

    public static final Actor SYSTEM = new Actor("SYSTEM", "", "系统", null);
    public static final Actor CITIZEN = new Actor("CITIZEN", "", "申请人", null);

    public static Actor officer(String username, String name, long agencyId) {
        return new Actor("OFFICER", username, name, agencyId);
    }
}
