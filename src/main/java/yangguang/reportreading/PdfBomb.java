package yangguang.reportreading;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Guard against a PDF whose packed streams swell (PDF 压缩炸弹): the PDF library unpacks them whole into memory, so they
/// are unpacked here first into nothing, and counted.
final class PdfBomb {

    private static final long LARGEST_STREAM = 64L * 1024 * 1024;
    private static final long LARGEST_ALL = 400L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 60;
    private static final byte[] STREAM = "stream".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private PdfBomb() {}

    static void refuse(byte[] bytes) throws Unreadable {
        long all = 0;
        byte[] sink = new byte[64 * 1024];
        Inflater inflater = new Inflater();
        try {
            for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
                int from = at + (at < bytes.length && bytes[at] == '\r' ? 1 : 0) + 1;
                if (from + 2 >= bytes.length || (bytes[from] & 0x0f) != 8) {
                    continue;
                }
                inflater.reset();
                inflater.setInput(bytes, from, bytes.length - from);
                long size = inflated(inflater, sink);
                all += size;
                if (size > LARGEST_STREAM && size / Math.max(1, inflater.getBytesRead()) > HIGHEST_RATIO || all > LARGEST_ALL) {
                    throw new Unreadable("PDF 解开后太大，像是压缩炸弹，没有读。");
                }
                at = (int) Math.max(at, from + inflater.getBytesRead() - 2);
                Patience.check();
            }
        } finally {
            inflater.end();
        }
    }

    private static long inflated(Inflater inflater, byte[] sink) {
        long size = 0;
        try {
            int more = inflater.inflate(sink);
            while (more > 0 && size <= LARGEST_STREAM) {
                size += more;
                more = inflater.inflate(sink);
            }
        } catch (DataFormatException e) {
            return size;
        }
        return size;
    }

    /// Just behind the next word `stream` that is not the end of `endstream`.
    private static int next(byte[] bytes, int from) {
        for (int i = Math.max(3, from); i + STREAM.length < bytes.length; i++) {
            if (bytes[i] == 's' && bytes[i - 1] != 'd' && java.util.Arrays.equals(bytes, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i + STREAM.length;
            }
        }
        return -1;
    }
}
