package yangguang.reportexport;

/// File that does not hold what an export holds (不能读回的文件); the message is a Chinese sentence that says where.
public class NotReadable extends Exception {

    NotReadable(String sentence) {
        super(sentence);
    }
}
