-- Where every file lies that a row tells of, below the server's folder of data. Files stay when a row goes: its history tells of them.

select 'attachments/' || left(sha256, 2) || '/' || sha256 from attachment_known
union
select 'reports/' || left(sha256, 2) || '/' || sha256 from issued_report
union
select 'reports/' || left(sha256, 2) || '/' || sha256 from issued_scan
