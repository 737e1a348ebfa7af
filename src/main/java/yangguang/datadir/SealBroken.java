package yangguang.datadir;

/// Broken seal (密文损坏): sealed data was altered, cut, or sealed with a key that is not here. Carries
/// nothing of the content.
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
