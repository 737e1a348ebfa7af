package yangguang.reportarchive;

/// What became of a file (入库结果).
///
/// @param sentence  for the person who handed it in
/// @param reportId  null where it could not be read
/// @param versionId null where no version was made
public record Archived(ImportOutcome outcome, String sentence, Long reportId, Long versionId) {
}
