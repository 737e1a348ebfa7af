package yangguang.requests;

import yangguang.statute.Article;

/// Proof (身份证明、授权委托书) that the applicant attaches. It is kept sealed, and only the officers of the file
/// may see it.
///
/// @param role what it proves
/// @param name file name as the applicant gave it
@Article("29")
public record Proof(Role role, String name, byte[] content) {

    /// What a proof is for, with the form field it comes from.
    public enum Role {
        IDENTITY("identityProof", "身份证明"), MANDATE("mandateProof", "授权委托书");

        private final String field;
        private final String wording;

        Role(String field, String wording) {
            this.field = field;
            this.wording = wording;
        }

        public String field() {
            return field;
        }

        public String wording() {
            return wording;
        }
    }

    @Override
    public String toString() {
        return "Proof[" + role + ", " + content.length + " bytes]";
    }
}
