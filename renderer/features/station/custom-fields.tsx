import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useMay } from '../../desk';

/** The way to 自定义栏目, for those who may say what else is asked. */
export function CustomFields() {
  const navigate = useNavigate();
  const may = useMay();
  if (!may('fields.held')) return null;
  return (
    <section className="facts surface" aria-labelledby="custom-fields">
      <div className="facts-head">
        <h2 id="custom-fields">自定义栏目</h2>
        <Button onClick={() => navigate('/station/fields')}>设置栏目</Button>
      </div>
      <p className="soft">居民、住户、房屋的卡片上，除了台账本来就有的，还登记什么：车牌、宠物、宽带……</p>
    </section>
  );
}
