import { guardVisibility } from '../../components/hooks/guard-visibility';
import { mount } from '../../components/hooks/mount';
import { Panel } from '../../components/panel/panel';
import '../../components/ui/tokens.css';

guardVisibility();
mount(<Panel />);
