/// Form of the annual report (年度报告格式): the three generations of the form as data, and what follows from the data
/// alone. Plain Java; knows neither files nor registers.
///
/// | norm | type |
/// | --- | --- |
/// | 国办发〔2014〕32号 (A), 国办公开办函〔2019〕60号 (B), 〔2021〕30号 (C) | [yangguang.reportform.ReportFormat], one file a generation in `statute/reports`, read by [yangguang.reportform.FormatFile] |
/// | a figure, blank, not a number, missing | [yangguang.reportform.Cell] |
/// | 勾稽关系 within a report, against last year's, the register, a roll-up's members | [yangguang.reportform.Relation] with a [yangguang.reportform.Formula], tied to cells by [yangguang.reportform.RelationBinding], judged by [yangguang.reportform.RelationChecks]; [yangguang.reportform.RegisterFigures] |
/// | 统计期; the quarter's table has the form of the year's | [yangguang.reportform.Period] |
/// | … and has columns of its own; what part of a year a table covers | [yangguang.reportform.QuarterlyForm], [yangguang.reportform.PartOfYear] |
/// | one agency's report of one year; sums of many | [yangguang.reportform.AgencyYear], [yangguang.reportform.RollUp] |
/// | a figure followed through the generations | [yangguang.reportform.Series], [yangguang.reportform.SeriesPoint] |
/// | what a check says, by which rule | [yangguang.reportform.Finding], [yangguang.reportform.Severity], [yangguang.reportform.RuleNames] |
/// | its words as they are printed | [yangguang.reportform.ChinesePunctuation] |
/// | the table as it is drawn | [yangguang.reportform.TableLayout] |
///
/// A generation is sections, tables, rows, columns, cell ids, relations; who reads, compiles, audits or draws a report
/// knows none of them by name. Publishes no facts.
@ApplicationModule(displayName = "年度报告格式", allowedDependencies = "statute")
package yangguang.reportform;

import org.springframework.modulith.ApplicationModule;
