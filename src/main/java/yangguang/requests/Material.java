package yangguang.requests;

/// Material (提供的材料) that goes out with a reply.
///
/// @param name file name
public record Material(String name, byte[] content) {

    @Override
    public String toString() {
        return "Material[" + content.length + " bytes]";
    }
}
