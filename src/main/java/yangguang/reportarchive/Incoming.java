package yangguang.reportarchive;

import yangguang.journal.Actor;

/// File on its way into the archive (待入库文件).
///
/// @param name    as the person knows it, with the path inside a ZIP
/// @param address its public address, or ""
/// @param batchId import it belongs to; null outside one
/// @param number  its number in the import; 0 outside one
public record Incoming(String name, byte[] bytes, String address, Long batchId, int number, Actor by) {

    public static Incoming single(String name, byte[] bytes, String address, Actor by) {
        return new Incoming(name, bytes, address, null, 0, by);
    }

    String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
