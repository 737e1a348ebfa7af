package yangguang.reportreading;
import java.nio.file.*;
import yangguang.reportaudit.*; import yangguang.reportform.*;
public class Dbg { public static void main(String[] a) throws Exception {
 var aud = new Auditing(ReportFormats.shipped());
 for (String f : a) { try { var x = aud.audit(f, Files.readAllBytes(Path.of(f)));
  System.out.println(f+" "+x.report().evidence()+" year="+x.report().year()+" agency="+x.report().agency());
  if (System.getProperty("lines")!=null) x.report().lines().forEach(l -> System.out.println(l.where()+" "+(l.table()?"T ":"P ")+l.pieces().stream().map(p->p.column()+":"+p.text()).toList()));
  x.report().tables().unplaced().forEach(u -> System.out.println("  "+u));
  x.findings().stream().limit(6).forEach(u -> System.out.println("  "+u.rule()+" "+u.message()));
 } catch (Unreadable e) { System.out.println(f+" !! "+e.getMessage()); } } } }
