package yangguang.reportarchive;

import org.springframework.modulith.NamedInterface;

/// Part of an archived version (部分): its words without tables.
///
/// @param section id in the format, `S1`
/// @param place   where its title stands
@NamedInterface("facts")
public record ArchivedPart(int number, String section, String title, boolean present, String place, String text) {
}
