// The signature of the example that Tencent Cloud publishes with its rules.
import { tc3Authorization } from './sign'

it('is the published one', () => {
  const call = {
    service: 'cvm',
    host: 'cvm.tencentcloudapi.com',
    timestampS: 1_551_113_065,
    body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  }
  expect(tc3Authorization('AKIDexample', 'Gu5t9xGARNpq86cd98joQYCN3*******', call)).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDexample/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, ' +
      'Signature=2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c',
  )
})
